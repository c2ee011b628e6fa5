package fr.guichet.site.web;

import static java.util.stream.Collectors.joining;

import fr.guichet.site.TimeRange;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A week in words: the days that share the same hours in one line, « mardi, mercredi » and « 08:30–12:30, 13:30–17:00 ». */
record HoursOfWeek(List<Line> lines) {

    record Line(String days, String hours) {}

    static HoursOfWeek of(Map<DayOfWeek, List<TimeRange>> week) {
        var daysByHours = new LinkedHashMap<String, String>();
        week.forEach((day, ranges) -> daysByHours.merge(hours(ranges), name(day), (one, other) -> one + ", " + other));
        return new HoursOfWeek(daysByHours.entrySet().stream()
                .map(entry -> new Line(entry.getValue(), entry.getKey()))
                .toList());
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRANCE);
    }

    private static String hours(List<TimeRange> ranges) {
        return ranges.stream().map(range -> range.start() + "–" + range.end()).collect(joining(", "));
    }
}
