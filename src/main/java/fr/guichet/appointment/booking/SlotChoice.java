package fr.guichet.appointment.booking;

import fr.guichet.appointment.Slot;
import java.time.LocalDate;
import java.time.LocalTime;

/** A free slot as a list offers it. */
record SlotChoice(SlotKey key, Slot slot, String provider, String site) {

    public LocalDate day() {
        return slot.day();
    }

    public LocalTime time() {
        return slot.start().toLocalTime();
    }
}
