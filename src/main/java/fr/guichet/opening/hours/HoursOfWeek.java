package fr.guichet.opening.hours;

import static java.util.stream.Collectors.joining;

import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.TimeRange;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Weekly hours in words: the days that share the same hours in one line, « mardi, mercredi »
 * or « du lundi au vendredi », and « 08:30–12:30, 13:30–17:00 »,
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
        var daysByHours = new LinkedHashMap<String, List<DayOfWeek>>();
        week.forEach((day, ranges) -> daysByHours
                .computeIfAbsent(hours(ranges), unseen -> new ArrayList<>())
                .add(day));
        return new HoursOfWeek(
                daysByHours.entrySet().stream()
                        .map(entry -> new Line(days(entry.getValue()), entry.getKey()))
                        .toList(),
                List.of());
    }

    /** Three that follow one another, or more, are said by their first and their last. */
    private static String days(List<DayOfWeek> days) {
        var words = new ArrayList<String>();
        for (int first = 0, next; first < days.size(); first = next) {
            next = first + 1;
            while (next < days.size()
                    && days.get(next).getValue() == days.get(next - 1).getValue() + 1) {
                next++;
            }
            if (next - first > 2) {
                words.add("du " + name(days.get(first)) + " au " + name(days.get(next - 1)));
            } else {
                days.subList(first, next).forEach(day -> words.add(name(day)));
            }
        }
        return String.join(", ", words);
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
