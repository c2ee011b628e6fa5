package fr.guichet.opening;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a site is open on one day, and why it is not.
 *
 * @param ranges in order, apart from one another; empty when the site stays closed
 * @param due what its hours say, none on a public holiday: the divisor of continuity
 * @param special special openings, as they were asked
 * @param closed what closures take of the two
 * @param shut when closures stand, even where the site would not open; all day where it does not receive
 * @param holiday the French name of the public holiday that closes it
 * @param uncertain when it is open by a school holiday or by none, and nobody knows yet which it is: taken for none
 */
public record OpeningDay(
        LocalDate day,
        List<TimeRange> ranges,
        List<TimeRange> due,
        List<TimeRange> special,
        List<ClosedPart> closed,
        List<TimeRange> shut,
        @Nullable String holiday,
        List<TimeRange> uncertain) {

    private static final List<TimeRange> ALL_DAY = List.of(TimeRange.between(null, null));

    /**
     * Time of one day that a closure takes from a site.
     *
     * @param closureId several parts may come from one closure
     */
    public record ClosedPart(UUID closureId, TimeRange range, ClosureReason reason, boolean announced) {}

    public static OpeningDay open(LocalDate day, List<TimeRange> ranges) {
        return new OpeningDay(day, ranges, ranges, List.of(), List.of(), List.of(), null, List.of());
    }

    public static OpeningDay holiday(LocalDate day, String name) {
        return new OpeningDay(day, List.of(), List.of(), List.of(), List.of(), List.of(), name, List.of());
    }

    /** Of a site that is not open yet, or for good no more. */
    static OpeningDay receivingNobody(LocalDate day, @Nullable String holiday) {
        return new OpeningDay(day, List.of(), List.of(), List.of(), List.of(), ALL_DAY, holiday, List.of());
    }

    public boolean isOpen() {
        return !ranges.isEmpty();
    }

    public boolean isOpenAt(LocalTime time) {
        return ranges.stream().anyMatch(range -> range.contains(time));
    }

    /** From its first to its last minute. */
    public boolean isOpenThroughout(TimeRange whole) {
        return ranges.stream().anyMatch(range -> range.contains(whole));
    }

    /** For a part of it at least. */
    public boolean isShutDuring(TimeRange any) {
        return shut.stream().anyMatch(any::overlaps);
    }

    public Duration openTime() {
        return new TimeRanges(ranges).duration();
    }

    /** The range at work at that time, else the next one of the day. */
    public Optional<TimeRange> currentOrNext(LocalTime time) {
        return ranges.stream().filter(range -> time.isBefore(range.end())).findFirst();
    }

    /** The same day, were the site closed then. */
    public OpeningDay closing(TimeRange hours) {
        return like(due, special, Stream.concat(shut.stream(), Stream.of(hours)).toList());
    }

    /** The same day, were the site to receive nobody. */
    public OpeningDay closing() {
        return closing(ALL_DAY.getFirst());
    }

    /** The same day without a special opening. */
    public OpeningDay withoutSpecial(TimeRange opening) {
        return like(due, special.stream().filter(one -> !one.equals(opening)).toList(), shut);
    }

    /** The same day under other weekly hours; a public holiday closes it all the same. */
    public OpeningDay under(TimeRanges hours) {
        return like(holiday == null ? hours.ranges() : List.of(), special, shut);
    }

    /** The same day without what is uncertain: what may be told as a fact. */
    public OpeningDay asFarAsKnown() {
        return uncertain.isEmpty()
                ? this
                : new OpeningDay(
                        day,
                        without(uncertain, ranges),
                        without(uncertain, due),
                        special,
                        closed,
                        shut,
                        holiday,
                        uncertain);
    }

    private static List<TimeRange> without(List<TimeRange> taken, List<TimeRange> ranges) {
        var left = new TimeRanges(ranges);
        for (var range : taken) {
            left = left.minus(range);
        }
        return left.ranges();
    }

    private OpeningDay like(List<TimeRange> due, List<TimeRange> special, List<TimeRange> shut) {
        var open = without(shut, TimeRanges.of(due).plus(special).ranges());
        return new OpeningDay(day, open, due, special, closed, shut, holiday, List.of());
    }
}
