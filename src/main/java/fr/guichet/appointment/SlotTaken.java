package fr.guichet.appointment;

import java.util.List;

/** Someone was faster. */
public class SlotTaken extends SlotRefused {

    SlotTaken(List<Slot> nearest) {
        super("appointment.slot-taken", nearest);
    }
}
