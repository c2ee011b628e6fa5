package fr.guichet.appointment.slot;

/** The time is free, but not for long enough. */
class SlotTooShort extends SlotRefused {

    SlotTooShort(SlotRequest asked, int minutes, long left) {
        super("appointment.slot-too-short", asked, minutes, left);
    }
}
