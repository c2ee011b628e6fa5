package fr.guichet.shared.model;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Moments of one day: ranges in order, never touching one another. */
public record TimeRanges(List<TimeRange> ranges) {

    public static final TimeRanges NONE = new TimeRanges(List.of());

    /** Joins what overlaps or touches. */
    public static TimeRanges of(List<TimeRange> any) {
        if (any.size() < 2) {
            return any.isEmpty() ? NONE : new TimeRanges(List.copyOf(any));
        }
        var joined = new ArrayList<TimeRange>(any.size());
        for (var range : inOrder(any)) {
            if (joined.isEmpty() || joined.getLast().end().isBefore(range.start())) {
                joined.add(range);
            } else {
                var before = joined.removeLast();
                joined.add(new TimeRange(before.start(), later(before.end(), range.end())));
            }
        }
        return new TimeRanges(List.copyOf(joined));
    }

    /** As they are, none joined. */
    public static List<TimeRange> inOrder(List<TimeRange> any) {
        return any.stream().sorted(Comparator.comparing(TimeRange::start)).toList();
    }

    /** The first two that share time, where any do. */
    public static Optional<List<TimeRange>> overlapping(List<TimeRange> inOrder) {
        return IntStream.range(1, inOrder.size())
                .filter(i -> inOrder.get(i).overlaps(inOrder.get(i - 1)))
                .mapToObj(i -> inOrder.subList(i - 1, i + 1))
                .findFirst();
    }

    public TimeRanges plus(List<TimeRange> others) {
        if (others.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(ranges);
        all.addAll(others);
        return of(all);
    }

    public TimeRanges minus(TimeRange taken) {
        var left = new ArrayList<TimeRange>(ranges.size() + 1);
        for (var range : ranges) {
            addUnlessEmpty(left, range.start(), earlier(range.end(), taken.start()));
            addUnlessEmpty(left, later(range.start(), taken.end()), range.end());
        }
        return new TimeRanges(List.copyOf(left));
    }

    /** What of them lies inside the window. */
    public TimeRanges within(TimeRange window) {
        var inside = new ArrayList<TimeRange>(ranges.size());
        for (var range : ranges) {
            addUnlessEmpty(inside, later(range.start(), window.start()), earlier(range.end(), window.end()));
        }
        return new TimeRanges(List.copyOf(inside));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public Duration duration() {
        return ranges.stream().map(TimeRange::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static void addUnlessEmpty(List<TimeRange> to, LocalTime start, LocalTime end) {
        if (start.isBefore(end)) {
            to.add(new TimeRange(start, end));
        }
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }
}
