package fr.guichet.appointment.agenda;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.Slot;
import fr.guichet.appointment.booking.SlotKey;
import fr.guichet.appointment.slot.HeldSlot;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What stands at a time in the column of a provider: one of the four, or nothing to be had. */
record Block(
        TimeRange range,
        @Nullable AppointmentRow appointment,
        @Nullable HeldSlot held,
        @Nullable Slot free,
        @Nullable AppointmentTypeRow type) {

    static Block booked(AppointmentRow appointment) {
        return new Block(appointment.slot().range(), appointment, null, null, null);
    }

    static Block held(HeldSlot hold) {
        return new Block(hold.slot().range(), null, hold, null, null);
    }

    static Block free(Slot slot, AppointmentTypeRow type) {
        return new Block(slot.range(), null, null, slot, type);
    }

    static Block off(TimeRange range) {
        return new Block(range, null, null, null, null);
    }

    public LocalTime start() {
        return range.start();
    }

    /** What the button of a free slot sends. */
    public SlotKey key() {
        if (free == null || type == null) {
            throw new IllegalStateException("not free");
        }
        return SlotKey.of(type.id(), free);
    }

    public boolean isOff() {
        return appointment == null && held == null && free == null;
    }
}
