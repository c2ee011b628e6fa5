package fr.guichet.availability;

import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.Validity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment type as pages show it.
 *
 * @param roomKind what an appointment at the office takes; null: none
 * @param operatorCode with the procedure, what the visit form is filled with
 * @param noticeMinutes not booked later than that before it begins
 * @param daysAhead not booked earlier than that before its day
 * @param documents what to bring
 * @param readAloud what is said to the caller when booking
 * @param colour 1 to 6
 */
public record AppointmentTypeRow(
        UUID id,
        @Nullable Long version,
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
        int colour,
        Validity validity) {

    public Duration duration() {
        return Duration.ofMinutes(minutes);
    }

    /** What is proposed when nobody says where. */
    public AppointmentPlace firstPlace() {
        return Collections.min(places);
    }

    public boolean isOfferedOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    /**
     * Neither too late nor too early to be booked.
     *
     * @param now in the local time of the site
     */
    public boolean isInTime(LocalDateTime start, LocalDateTime now) {
        return !start.isBefore(earliest(now)) && !start.toLocalDate().isAfter(lastDay(now.toLocalDate()));
    }

    /** When the first appointment may begin that is booked now. */
    public LocalDateTime earliest(LocalDateTime now) {
        return now.plusMinutes(noticeMinutes);
    }

    /** Of those that are booked today. */
    public LocalDate lastDay(LocalDate today) {
        return today.plusDays(daysAhead);
    }

    boolean isOf(LocalDate validFrom, AppointmentTypeDetails said) {
        return validity.from().equals(validFrom) && details().equals(said);
    }

    private AppointmentTypeDetails details() {
        return new AppointmentTypeDetails(
                label,
                minutes,
                providedBy,
                places,
                roomKind,
                operatorCode,
                procedureCode,
                noticeMinutes,
                daysAhead,
                documents,
                readAloud,
                colour);
    }
}
