package fr.guichet.appointment.slot;

import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;

/** Someone was faster. */
public class SlotTaken extends SlotRefused {

    public SlotTaken(SlotRequest asked) {
        super("appointment.slot-taken", asked);
    }

    /** The exclusion constraints have the last word. */
    public static boolean isSaidBy(DataIntegrityViolationException refused) {
        var message = String.valueOf(refused.getMessage());
        return Stream.of("_provider_free", "_room_free").anyMatch(message::contains);
    }
}
