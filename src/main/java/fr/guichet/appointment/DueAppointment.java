package fr.guichet.appointment;

import fr.guichet.appointment.slot.BookedOn;
import fr.guichet.appointment.slot.Offer;
import fr.guichet.appointment.slot.RebookReason;
import fr.guichet.availability.AppointmentPlace;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that takes place, without who comes.
 *
 * @param slot in the local time of the site
 * @param room its name
 * @param version grows with each change of it
 * @param on what it stands on, and falls with
 * @param retired who was to receive receives no more by then
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
        BookedOn on,
        boolean retired) {

    /** Why it cannot be held as it is booked. */
    public Optional<RebookReason> against(Offer offer) {
        return retired ? Optional.of(RebookReason.NO_SESSION) : offer.against(slot, on);
    }

    boolean isToCome(LocalDateTime now) {
        return status == AppointmentStatus.BOOKED && !slot.start().isBefore(now);
    }
}
