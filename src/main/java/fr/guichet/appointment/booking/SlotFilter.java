package fr.guichet.appointment.booking;

import fr.guichet.appointment.slot.SlotSearch;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.shared.model.HalfDay;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which slots are looked for, as it stands in the address; whatever is absent does not narrow.
 *
 * @param comment where it is held
 * @param agent with whom
 * @param comme an appointment whose person it is for
 */
record SlotFilter(
        @Nullable UUID motif,
        @Nullable AppointmentPlace comment,
        @Nullable UUID site,
        @Nullable UUID agent,
        @Nullable HalfDay demi,
        @Nullable LocalDate du,
        @Nullable UUID comme) {

    SlotSearch of(AppointmentTypeRow type) {
        return new SlotSearch(type, place(type), site, agent, demi, du);
    }

    AppointmentPlace place(AppointmentTypeRow type) {
        return comment != null && type.places().contains(comment) ? comment : type.firstPlace();
    }

    public boolean narrows() {
        return site != null || agent != null || demi != null || du != null;
    }
}
