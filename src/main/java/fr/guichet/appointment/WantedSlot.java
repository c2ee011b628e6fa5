package fr.guichet.appointment;

import fr.guichet.availability.AppointmentPlace;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time as it is asked for, before it is known whether it can be had.
 *
 * @param id of the appointment it is for: what that one takes or holds does not stand against it
 * @param start on the wall of the site, to the minute
 * @param outsideReason why at a time that nobody offers; null: only an offered one
 */
record WantedSlot(
        UUID id,
        UUID typeId,
        AppointmentPlace place,
        UUID providerId,
        UUID siteId,
        LocalDateTime start,
        @Nullable String outsideReason) {

    static WantedSlot of(BookAppointment booking) {
        return new WantedSlot(
                booking.id(),
                booking.typeId(),
                booking.place(),
                booking.providerId(),
                booking.siteId(),
                booking.start(),
                booking.outsideReason());
    }

    LocalDate day() {
        return start.toLocalDate();
    }
}
