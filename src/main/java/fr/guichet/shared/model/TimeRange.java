package fr.guichet.shared.model;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Local time of one day, start included, end excluded; never past midnight. */
public record TimeRange(LocalTime start, LocalTime end) {

    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a range ends after it starts: " + start + " – " + end);
        }
    }

    /** @param start from the morning on when null; @param end until the evening when null */
    public static TimeRange between(@Nullable LocalTime start, @Nullable LocalTime end) {
        return new TimeRange(start == null ? LocalTime.MIN : start, end == null ? LocalTime.MAX : end);
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(start) && time.isBefore(end);
    }

    public boolean contains(TimeRange part) {
        return !part.start.isBefore(start) && !part.end.isAfter(end);
    }

    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public Duration duration() {
        return Duration.between(start, end);
    }

    /** The part of this range inside the hour that begins at {@code hour}. */
    public Duration within(int hour) {
        var from = Math.max(start.toSecondOfDay(), hour * 3600);
        var to = Math.min(end.toSecondOfDay(), (hour + 1) * 3600);
        return Duration.ofSeconds(Math.max(0, to - from));
    }
}
