package fr.guichet.shared.time;

import fr.guichet.shared.model.RuleViolation;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A day and an hour said together, in the local time of a place. In spring there is a night without its third hour, which
 * nobody can be given; in autumn one hour comes twice, and the first of the two is meant, as Java reads it.
 */
public final class WallClock {

    public static final String NO_SUCH_HOUR = "time.no-such-hour";

    private WallClock() {}

    public static boolean shows(LocalDateTime moment, ZoneId zone) {
        return !zone.getRules().getValidOffsets(moment).isEmpty();
    }

    /**
     * @param field see {@link RuleViolation#on}
     * @throws RuleViolation for an hour that the clocks jump over
     */
    public static void requireShows(LocalDateTime moment, ZoneId zone, String field) {
        if (!shows(moment, zone)) {
            throw new RuleViolation(NO_SUCH_HOUR).on(field);
        }
    }
}
