package fr.guichet.exchange;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell such as {@code 08:30 - 12:30 / 13:30 - 17:00}; blank when closed. Ranges in any order, even touching one another,
 * say one thing. Whatever could be read in two ways ({@code 00:00 - 00:00}, a range twice, one over another) is a fault of
 * the whole cell, and none of its ranges is taken.
 */
record HoursCell(List<TimeRange> ranges, @Nullable Fault fault) {

    private static final Pattern SHAPE = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d - (?:[01]\\d|2[0-3]):[0-5]\\d");
    private static final String BETWEEN = " / ";

    static HoursCell of(String published) {
        if (published.isBlank()) {
            return new HoursCell(List.of(), null);
        }
        var parts = Arrays.asList(published.split(BETWEEN, -1));
        if (!parts.stream().allMatch(part -> SHAPE.matcher(part).matches())) {
            return refused(Fault.HOURS_UNREADABLE);
        }
        if (parts.contains("00:00 - 00:00")) {
            return refused(Fault.HOURS_AT_MIDNIGHT);
        }
        if (parts.stream().anyMatch(part -> !start(part).isBefore(end(part)))) {
            return refused(Fault.HOURS_REVERSED);
        }
        var ranges = TimeRanges.inOrder(parts.stream()
                .map(part -> new TimeRange(start(part), end(part)))
                .toList());
        return TimeRanges.overlapping(ranges).isPresent() ? refused(Fault.HOURS_OVERLAP) : new HoursCell(ranges, null);
    }

    private static HoursCell refused(Fault fault) {
        return new HoursCell(List.of(), fault);
    }

    private static LocalTime start(String part) {
        return LocalTime.parse(part.substring(0, 5));
    }

    private static LocalTime end(String part) {
        return LocalTime.parse(part.substring(8));
    }
}
