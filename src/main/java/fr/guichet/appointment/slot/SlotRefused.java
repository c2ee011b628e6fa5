package fr.guichet.appointment.slot;

import fr.guichet.shared.model.RuleViolation;

/** A slot cannot be had; {@link FreeSlots#near} tells which ones can instead. */
public abstract class SlotRefused extends RuleViolation {

    private final transient SlotRequest asked;

    SlotRefused(String code, SlotRequest asked, Object... arguments) {
        super(code, arguments);
        this.asked = asked;
    }

    public SlotRequest asked() {
        return asked;
    }
}
