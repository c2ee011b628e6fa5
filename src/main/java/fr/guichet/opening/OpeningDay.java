package fr.guichet.opening;

import fr.guichet.shared.model.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a site is open on one day, and why it is not.
 *
 * @param ranges in order, apart from one another; empty when the site stays closed
 * @param due what its hours say, none on a public holiday: the divisor of continuity
 * @param special special openings, as they were asked
 * @param closed what closures take of the two
 * @param holiday the French name of the public holiday that closes it
 */
public record OpeningDay(
        LocalDate day,
        List<TimeRange> ranges,
        List<TimeRange> due,
        List<TimeRange> special,
        List<ClosedPart> closed,
        @Nullable String holiday) {

    public static OpeningDay open(LocalDate day, List<TimeRange> ranges) {
        return new OpeningDay(day, ranges, ranges, List.of(), List.of(), null);
    }

    public static OpeningDay holiday(LocalDate day, String name) {
        return new OpeningDay(day, List.of(), List.of(), List.of(), List.of(), name);
    }

    public boolean isOpen() {
        return !ranges.isEmpty();
    }

    public boolean isOpenAt(LocalTime time) {
        return ranges.stream().anyMatch(range -> range.contains(time));
    }

    public Duration openTime() {
        return ranges.stream().map(TimeRange::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** The range at work at that time, else the next one of the day. */
    public Optional<TimeRange> currentOrNext(LocalTime time) {
        return ranges.stream().filter(range -> time.isBefore(range.end())).findFirst();
    }
}
