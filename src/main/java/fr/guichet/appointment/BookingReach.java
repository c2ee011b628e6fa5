package fr.guichet.appointment;

import org.jspecify.annotations.Nullable;

/** Which times whoever books may take. */
public enum BookingReach {
    OFFERED,
    /** Also what nobody offers, with a reason: the coordinator’s. */
    ANY;

    void requireAllows(@Nullable String outsideReason) {
        if (outsideReason != null && this == OFFERED) {
            throw new SlotNotOffered();
        }
    }
}
