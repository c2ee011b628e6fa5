package fr.guichet.appointment;

import fr.guichet.shared.model.RuleViolation;
import java.util.List;

/** Someone was faster. */
public class SlotTaken extends RuleViolation {

    private final transient List<Slot> nearest;

    SlotTaken(List<Slot> nearest) {
        super("appointment.slot-taken");
        this.nearest = nearest;
    }

    /** Free ones near the one that was wanted, in order; none when there is none. */
    public List<Slot> nearest() {
        return nearest;
    }
}
