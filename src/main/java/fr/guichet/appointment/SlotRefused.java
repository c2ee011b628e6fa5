package fr.guichet.appointment;

import fr.guichet.shared.model.RuleViolation;
import java.util.List;

/** A time cannot be had; others near it can. */
public abstract class SlotRefused extends RuleViolation {

    private final transient List<Slot> nearest;

    SlotRefused(String code, List<Slot> nearest) {
        super(code);
        this.nearest = nearest;
    }

    /** Free ones near the one that was wanted, in order; none when there is none. */
    public List<Slot> nearest() {
        return nearest;
    }
}
