package fr.guichet.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One line of a week: a day and its ranges, or the days that follow one another closed.
 *
 * @param days empty for « autres jours »
 * @param ranges of every week
 * @param certainWeeks what they add, a line each
 */
record WeekRow(List<DayOfWeek> days, List<TimeRange> ranges, List<CertainWeeks> certainWeeks) {

    /** The ranges of one weekday that the same weeks hold. */
    record CertainWeeks(DayOfWeek weekday, Recurrence recurrence, List<TimeRange> ranges) {

        static List<CertainWeeks> of(List<WeeklyRange> ofDay) {
            return ofDay.stream().collect(groupingBy(WeeklyRange::recurrence, TreeMap::new, toList())).values().stream()
                    .map(held -> new CertainWeeks(
                            held.getFirst().weekday(),
                            held.getFirst().recurrence(),
                            held.stream().map(WeeklyRange::range).toList()))
                    .toList();
        }
    }

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final int FEW_DAYS = 2;

    static List<WeekRow> of(WeeklyHours hours) {
        var everyWeek = hours.usualWeek();
        var others = hours.notEveryWeek().stream().collect(groupingBy(WeeklyRange::weekday));
        var open = hours.ranges().stream().map(WeeklyRange::weekday).collect(toSet());
        var rows = new ArrayList<WeekRow>();
        for (var day : DayOfWeek.values()) {
            if (open.contains(day)) {
                rows.add(new WeekRow(
                        List.of(day),
                        TimeRanges.of(everyWeek.getOrDefault(day, List.of())).ranges(),
                        CertainWeeks.of(others.getOrDefault(day, List.of()))));
            } else if (open.isEmpty() || open.size() > FEW_DAYS) {
                addClosed(rows, day);
            }
        }
        if (!open.isEmpty() && open.size() <= FEW_DAYS) {
            rows.add(closed(List.of()));
        }
        return rows;
    }

    public boolean isOf(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    public boolean closed() {
        return ranges.isEmpty() && certainWeeks.isEmpty();
    }

    /** One range through the middle of the day. */
    public boolean through() {
        return ranges.size() == 1
                && ranges.getFirst().start().isBefore(NOON)
                && ranges.getFirst().end().isAfter(NOON.plusHours(2));
    }

    private static void addClosed(List<WeekRow> rows, DayOfWeek day) {
        if (!rows.isEmpty() && rows.getLast().closed()) {
            var days = new ArrayList<>(rows.removeLast().days());
            days.add(day);
            rows.add(closed(List.copyOf(days)));
        } else {
            rows.add(closed(List.of(day)));
        }
    }

    private static WeekRow closed(List<DayOfWeek> days) {
        return new WeekRow(days, List.of(), List.of());
    }
}
