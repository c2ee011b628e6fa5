package fr.guichet.publication;

import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a week: a day and its ranges, or the days that follow one another closed.
 *
 * @param days empty for « autres jours »
 */
record WeekRow(List<DayOfWeek> days, List<TimeRange> ranges, boolean today) {

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final int FEW_DAYS = 2;

    static List<WeekRow> of(OpeningHoursVersion version, LocalDate today) {
        var week = version.hours().usualWeek();
        var rows = new ArrayList<WeekRow>();
        for (var day : DayOfWeek.values()) {
            var isToday = today != LocalDate.MIN && today.getDayOfWeek() == day;
            var ranges = TimeRanges.of(week.getOrDefault(day, List.of())).ranges();
            if (!ranges.isEmpty()) {
                rows.add(new WeekRow(List.of(day), ranges, isToday));
            } else if (week.size() > FEW_DAYS) {
                addClosed(rows, day, isToday);
            }
        }
        if (week.size() <= FEW_DAYS) {
            rows.add(new WeekRow(List.of(), List.of(), false));
        }
        return rows;
    }

    public boolean closed() {
        return ranges.isEmpty();
    }

    /** One range through the middle of the day. */
    public boolean through() {
        return ranges.size() == 1
                && ranges.getFirst().start().isBefore(NOON)
                && ranges.getFirst().end().isAfter(NOON.plusHours(2));
    }

    public List<TimeRange> morning() {
        return ranges.stream().filter(range -> range.start().isBefore(NOON)).toList();
    }

    public List<TimeRange> afternoon() {
        return ranges.stream().filter(range -> !range.start().isBefore(NOON)).toList();
    }

    private static void addClosed(List<WeekRow> rows, DayOfWeek day, boolean today) {
        if (!rows.isEmpty()
                && rows.getLast().closed()
                && !today
                && !rows.getLast().today()) {
            var days = new ArrayList<>(rows.removeLast().days());
            days.add(day);
            rows.add(new WeekRow(List.copyOf(days), List.of(), false));
        } else {
            rows.add(new WeekRow(List.of(day), List.of(), today));
        }
    }
}
