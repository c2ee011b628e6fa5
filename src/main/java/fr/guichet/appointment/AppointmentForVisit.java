package fr.guichet.appointment;

import fr.guichet.availability.AppointmentPlace;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment tells the log of visits: never who came.
 *
 * @param operatorCode with the procedure, what its type is for
 */
public record AppointmentForVisit(
        UUID id,
        String typeLabel,
        UUID siteId,
        LocalDateTime start,
        LocalDateTime end,
        AppointmentPlace place,
        @Nullable String operatorCode,
        @Nullable String procedureCode) {

    public long minutes() {
        return Duration.between(start, end).toMinutes();
    }
}
