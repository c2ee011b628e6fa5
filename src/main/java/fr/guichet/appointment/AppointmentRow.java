package fr.guichet.appointment;

import fr.guichet.availability.AppointmentPlace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as pages show it.
 *
 * @param typeLabel as it read when it was booked
 * @param room its name
 * @param start in the local time of the site
 * @param statusAt when it became what it is
 * @param outsideReason why at a time that nobody offered
 * @param visitId what it became in the log of visits
 * @param person null once erased
 */
public record AppointmentRow(
        UUID id,
        Long version,
        UUID typeId,
        String typeLabel,
        UUID siteId,
        UUID providerId,
        @Nullable UUID roomId,
        @Nullable String room,
        AppointmentPlace place,
        LocalDateTime start,
        LocalDateTime end,
        AppointmentStatus status,
        Instant statusAt,
        @Nullable String outsideReason,
        @Nullable UUID visitId,
        @Nullable Person person) {

    public LocalDate day() {
        return start.toLocalDate();
    }

    public AppointmentRow withoutPerson() {
        return new AppointmentRow(
                id,
                version,
                typeId,
                typeLabel,
                siteId,
                providerId,
                roomId,
                room,
                place,
                start,
                end,
                status,
                statusAt,
                outsideReason,
                visitId,
                null);
    }

    public Slot slot() {
        return new Slot(providerId, siteId, roomId, start, end);
    }

    /** The structure expects the person. */
    public boolean isAwaited(LocalDateTime now) {
        return status.isPending() && end.isAfter(now);
    }

    /** From a quarter of an hour after its beginning. */
    public boolean mayBeMissed(LocalDateTime now) {
        return status == AppointmentStatus.BOOKED && !now.isBefore(start.plus(Appointment.PATIENCE));
    }
}
