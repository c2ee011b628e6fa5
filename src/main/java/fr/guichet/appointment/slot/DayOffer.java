package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.opening.OpeningDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a site offers on one day.
 *
 * @param opening null where nothing is known of the site
 * @param sessions in order
 * @param free the slots that can still be booked, none where two types could have the same time
 * @param held by anyone
 */
public record DayOffer(
        @Nullable OpeningDay opening, List<AvailabilitySession> sessions, List<Free> free, List<HeldSlot> held) {

    /** @param type what it was cut for */
    public record Free(AppointmentTypeRow type, Slot slot) {}
}
