package fr.guichet.appointment.agenda;

import fr.guichet.appointment.AppointmentStatus;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which appointments are listed; both days are included. */
public record AppointmentFilter(
        LocalDate from,
        LocalDate to,
        @Nullable UUID siteId,
        @Nullable UUID providerId,
        @Nullable AppointmentStatus status) {

    public static AppointmentFilter of(UUID siteId, LocalDate day) {
        return new AppointmentFilter(day, day, siteId, null, null);
    }
}
