package fr.guichet.appointment;

import fr.guichet.appointment.slot.BookedOn;
import fr.guichet.availability.AppointmentPlace;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that takes place, without who comes.
 *
 * @param slot in the local time of the site
 * @param room its name
 * @param version grows with each change of it
 * @param on what it stands on, and falls with
 */
public record DueAppointment(
        UUID id,
        String typeLabel,
        Slot slot,
        @Nullable String room,
        AppointmentPlace place,
        AppointmentStatus status,
        long version,
        Instant changedAt,
        BookedOn on) {

    boolean isToCome(LocalDateTime now) {
        return status == AppointmentStatus.BOOKED && !slot.start().isBefore(now);
    }
}
