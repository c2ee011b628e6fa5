package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AvailabilitySession;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** Halves meet at one o’clock. */
    public enum HalfDay {
        MORNING,
        AFTERNOON;

        private static final LocalTime NOON_BREAK = LocalTime.of(13, 0);

        boolean contains(LocalTime start) {
            return start.isBefore(NOON_BREAK) == (this == MORNING);
        }
    }

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
