package fr.guichet.appointment;

import fr.guichet.appointment.slot.SlotNotOffered;
import fr.guichet.appointment.slot.SlotRequest;

/** Which times a booking may take. */
public enum BookingReach {
    OFFERED,
    /** Also what nobody offers, with a reason: the coordinator’s. */
    ANY;

    void requireAllows(SlotRequest slot) {
        if (slot.outsideReason() != null && this == OFFERED) {
            throw new SlotNotOffered(slot);
        }
    }
}
