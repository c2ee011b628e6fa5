package fr.guichet.appointment.person;

import fr.guichet.appointment.AppointmentFollowUp;
import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.MoveRow;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * All that one appointment holds about its person.
 *
 * @param moves the last one first
 * @param followUp in the order of time
 */
record PersonalRecord(AppointmentRow appointment, List<MoveRow> moves, List<AppointmentFollowUp.Line> followUp) {

    /** How many ways these name their person: more than one may be more than one person. */
    public static long identitiesIn(List<PersonalRecord> records) {
        return records.stream()
                .map(record -> record.appointment().person())
                .filter(Objects::nonNull)
                .map(person -> Arrays.asList(person.lastName(), person.firstName(), person.phone()))
                .distinct()
                .count();
    }
}
