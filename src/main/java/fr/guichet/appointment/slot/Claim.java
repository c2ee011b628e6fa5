package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.Provider;

/**
 * A slot that may be taken for a type, with whom.
 *
 * @param on what the booking would stand on
 */
public record Claim(AppointmentTypeRow type, Provider provider, Slot slot, BookedOn on) {}
