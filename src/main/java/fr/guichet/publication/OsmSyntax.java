package fr.guichet.publication;

import static java.util.stream.Collectors.joining;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How {@code opening_hours} writes days, dates and times. */
final class OsmSyntax {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);

    private OsmSyntax() {}

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    static String dates(LocalDate first, LocalDate last) {
        return first.equals(last) ? date(first) : date(first) + "-" + date(last);
    }

    static String times(List<TimeRange> ranges) {
        return ranges.isEmpty()
                ? "off"
                : TimeRanges.of(ranges).ranges().stream()
                        .map(range -> times(range.start(), range.end()))
                        .collect(joining(","));
    }

    /** @param start null from midnight on, @param end null until midnight */
    static String times(@Nullable LocalTime start, @Nullable LocalTime end) {
        return (start == null ? LocalTime.MIDNIGHT : start) + "-" + (isMidnight(end) ? "24:00" : end);
    }

    static String weekday(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 2).toLowerCase(Locale.ROOT);
    }

    private static boolean isMidnight(@Nullable LocalTime end) {
        return end == null || end.equals(LocalTime.MAX);
    }
}
