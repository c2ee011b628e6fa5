package fr.guichet.appointment.slot;

import fr.guichet.shared.model.Constraints;
import org.springframework.dao.DataIntegrityViolationException;

/** Someone was faster. */
public class SlotTaken extends SlotRefused {

    public SlotTaken(SlotRequest asked) {
        super("appointment.slot-taken", asked);
    }

    /** The exclusion constraints have the last word. */
    public static boolean isSaidBy(DataIntegrityViolationException refused) {
        var constraint = Constraints.brokenBy(refused);
        return constraint.endsWith("_provider_free") || constraint.endsWith("_room_free");
    }
}
