package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.shared.model.HalfDay;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which free slots are looked for.
 *
 * @param from null: from now on
 */
public record SlotSearch(
        AppointmentTypeRow type,
        AppointmentPlace place,
        @Nullable UUID siteId,
        @Nullable UUID providerId,
        @Nullable HalfDay halfDay,
        @Nullable LocalDate from) {

    public static SlotSearch of(AppointmentTypeRow type, AppointmentPlace place) {
        return new SlotSearch(type, place, null, null, null, null);
    }

    Offer.Takes takes() {
        return type.roomKind() != null && place == AppointmentPlace.OFFICE ? Offer.Takes.A_ROOM : Offer.Takes.NO_ROOM;
    }

    /** May have slots that are looked for. */
    boolean accepts(AvailabilitySession session) {
        return session.typeIds().contains(type.id())
                && type.isOfferedOn(session.day())
                && (siteId == null || siteId.equals(session.siteId()))
                && (providerId == null || providerId.equals(session.providerId()));
    }

    boolean accepts(Slot slot) {
        return halfDay == null || halfDay.contains(slot.start().toLocalTime());
    }
}
