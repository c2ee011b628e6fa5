package fr.guichet.opening.hours;

import static java.util.stream.Collectors.joining;

import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.TimeRange;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Weekly hours in words: the days that share the same hours in one line, « mardi, mercredi » and « 08:30–12:30, 13:30–17:00 »,
 * then those that are not held every week.
 */
public record HoursOfWeek(List<Line> lines, List<RecurringLine> recurring) {

    record Line(String days, String hours) {}

    record RecurringLine(String day, Recurrence recurrence, String hours) {}

    public static HoursOfWeek of(WeeklyHours hours) {
        return new HoursOfWeek(
                of(hours.usualWeek()).lines(),
                hours.notEveryWeek().stream().map(HoursOfWeek::recurring).toList());
    }

    public static HoursOfWeek of(Map<DayOfWeek, List<TimeRange>> week) {
        var daysByHours = new LinkedHashMap<String, String>();
        week.forEach((day, ranges) -> daysByHours.merge(hours(ranges), name(day), (one, other) -> one + ", " + other));
        return new HoursOfWeek(
                daysByHours.entrySet().stream()
                        .map(entry -> new Line(entry.getValue(), entry.getKey()))
                        .toList(),
                List.of());
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }

    private static RecurringLine recurring(WeeklyRange range) {
        return new RecurringLine(name(range.weekday()), range.recurrence(), hours(List.of(range.range())));
    }

    static String hours(List<TimeRange> ranges) {
        return ranges.stream().map(range -> range.start() + "–" + range.end()).collect(joining(", "));
    }
}
