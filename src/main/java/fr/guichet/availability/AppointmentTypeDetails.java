package fr.guichet.availability;

import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.RuleViolation;
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

    private static final int LONGEST = 240;
    private static final int STEP = 5;
    private static final int MOST_DAYS_AHEAD = 366;
    private static final int MOST_NOTICE = 30 * 24 * 60;

    void validate() {
        if (minutes < STEP || minutes > LONGEST || minutes % STEP != 0) {
            throw new RuleViolation("appointment-type.minutes").on("minutes");
        }
        if (daysAhead < 1 || daysAhead > MOST_DAYS_AHEAD) {
            throw new RuleViolation("appointment-type.days-ahead").on("daysAhead");
        }
        if (noticeMinutes < 0 || noticeMinutes > MOST_NOTICE) {
            throw new RuleViolation("appointment-type.notice").on("notice");
        }
        if (roomKind != null && !places.contains(AppointmentPlace.OFFICE)) {
            throw new RuleViolation("appointment-type.room-without-office").on("roomKind");
        }
        if (noticeMinutes > daysAhead * 24 * 60) {
            throw new RuleViolation("appointment-type.never-in-time").on("notice");
        }
    }
}
