package fr.guichet.opening;

import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a change of when sites are open would hit, told before it is decided: a closure, new hours, an opening that is taken
 * back, the end of an antenna. Implemented by the modules that know.
 */
public interface OpeningImpact {

    /** The code of what is left to do afterwards, and is said again then: appointments to move, how many. */
    String TO_MOVE = "appointment.consequence";

    /** @param changed in order; never empty */
    List<Consequence> of(List<ChangedDay> changed);

    /** The same of hours that hold week after week, whose sum would say little. */
    default List<Consequence> ofWeeks(List<ChangedDay> changed) {
        return of(changed);
    }

    /** How many appointments are to be moved, of all that follows. */
    static long toMove(List<Consequence> consequences) {
        return consequences.stream()
                .filter(one -> one.code().equals(TO_MOVE))
                .mapToLong(one -> (long) one.arguments().getFirst())
                .sum();
    }

    /** The code of the message that also tells them, where there are any, and leads to them. */
    static String saying(String code, long toMove) {
        return toMove == 0 ? code : code + ".to-move";
    }

    /** One day of one site, as it is and as it would be. */
    record ChangedDay(UUID siteId, OpeningDay before, OpeningDay after) {

        public LocalDate day() {
            return after.day();
        }

        /** Open time that goes. */
        public List<TimeRange> lost() {
            return without(before, after);
        }

        /** Open time that comes. */
        public List<TimeRange> gained() {
            return without(after, before);
        }

        public boolean isOpenOtherwise() {
            return !before.ranges().equals(after.ranges());
        }

        /** Whether the door is shut then by what is decided here, be it shut already. */
        public boolean shuts(TimeRange range) {
            return after.shut().stream().skip(before.shut().size()).anyMatch(range::overlaps);
        }

        /** Differs as soon as something else would follow. */
        public int seal() {
            return Objects.hash(siteId, day(), lost(), gained());
        }

        private static List<TimeRange> without(OpeningDay one, OpeningDay other) {
            var left = new TimeRanges(one.ranges());
            for (var range : other.ranges()) {
                left = left.minus(range);
            }
            return left.ranges();
        }
    }
}
