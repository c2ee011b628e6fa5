package fr.guichet.appointment;

import java.util.List;

/** Nobody offers that time: only the coordinator may book it, with a reason. */
public class SlotNotOffered extends SlotRefused {

    SlotNotOffered() {
        this(List.of());
    }

    SlotNotOffered(List<Slot> nearest) {
        super("appointment.slot-not-offered", nearest);
    }
}
