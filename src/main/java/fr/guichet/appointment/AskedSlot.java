package fr.guichet.appointment;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.Provider;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time that makes sense, whether or not it can be had.
 *
 * @param slot without its room
 * @param now on the wall of the site
 */
record AskedSlot(
        AppointmentTypeRow type,
        Provider provider,
        Slot slot,
        Offer.Takes takes,
        LocalDateTime now,
        @Nullable String outsideReason) {

    /** Neither too late nor too early for its type. */
    boolean isInTime() {
        return type.isInTime(slot.start(), now);
    }
}
