package fr.guichet.availability;

import fr.guichet.shared.model.RuleViolation;
import fr.guichet.site.RoomKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be said of an appointment type; see {@link AppointmentTypeRow} for its parts. */
public record AppointmentTypeDetails(
        String label,
        int minutes,
        ProviderKind providedBy,
        Set<AppointmentPlace> places,
        @Nullable RoomKind roomKind,
        @Nullable String operatorCode,
        @Nullable String procedureCode,
        int noticeMinutes,
        int daysAhead,
        @Nullable String documents,
        @Nullable String readAloud,
        int colour) {

    void requireSense() {
        if (roomKind != null && !places.contains(AppointmentPlace.OFFICE)) {
            throw new RuleViolation("appointment-type.room-without-office");
        }
        if (noticeMinutes > daysAhead * 24 * 60) {
            throw new RuleViolation("appointment-type.never-in-time");
        }
    }
}
