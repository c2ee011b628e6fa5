package fr.guichet.appointment;

import java.util.List;

/**
 * All that one appointment holds about its person.
 *
 * @param moves the last one first
 * @param followUp in the order of time
 */
public record PersonalRecord(
        AppointmentRow appointment, List<MoveRow> moves, List<AppointmentFollowUp.Line> followUp) {}
