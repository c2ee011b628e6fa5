package fr.guichet.appointment.agenda;

import fr.guichet.appointment.AppointmentRow;
import java.util.List;

/**
 * What a search for a person found: the next appointments, then the last ones.
 *
 * @param tooShort nothing was looked for: fewer letters than names are found by
 */
public record FoundAppointments(boolean tooShort, List<AppointmentRow> rows) {}
