package fr.guichet.appointment.slot;

/** Nobody offers that time: only the coordinator may book it, with a reason. */
public class SlotNotOffered extends SlotRefused {

    public SlotNotOffered(SlotRequest asked) {
        super("appointment.slot-not-offered", asked);
    }
}
