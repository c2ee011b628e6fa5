package fr.guichet.appointment.agenda;

import fr.guichet.appointment.AppointmentRow;
import java.util.List;

/** What a search for a person found: the next appointments, then the last ones; of those that are only near, the nearest first. */
public record FoundAppointments(Match match, List<AppointmentRow> rows) {

    public enum Match {
        EXACT,
        /** Found by a part of what was typed, or by what sounds like it: nobody says that it is them. */
        PERHAPS,
        /** Nothing was looked for: fewer letters than names are found by. */
        TOO_SHORT
    }

    public boolean isPerhaps() {
        return match == Match.PERHAPS;
    }

    public boolean isTooShort() {
        return match == Match.TOO_SHORT;
    }
}
