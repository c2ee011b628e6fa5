package fr.guichet.opening;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What one version of the hours says: ranges of weekdays, some of them only in certain weeks. On a day, the ranges that are
 * held are joined, so a range of the first Tuesday adds to those of every Tuesday and replaces none.
 */
public final class WeeklyHours {

    private final List<WeeklyRange> ranges;
    private final Map<DayOfWeek, List<WeeklyRange>> byWeekday = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, TimeRanges> everyWeek = new EnumMap<>(DayOfWeek.class);

    public WeeklyHours(Collection<WeeklyRange> ranges) {
        this.ranges = ranges.stream()
                .sorted(Comparator.comparing(WeeklyRange::weekday)
                        .thenComparing(WeeklyRange::recurrence)
                        .thenComparing(range -> range.range().start()))
                .toList();
        this.ranges.forEach(range -> byWeekday
                .computeIfAbsent(range.weekday(), unseen -> new ArrayList<>())
                .add(range));
        byWeekday.forEach((weekday, ofDay) -> {
            if (ofDay.stream().allMatch(range -> range.recurrence() == Recurrence.EVERY_WEEK)) {
                everyWeek.put(
                        weekday,
                        TimeRanges.of(ofDay.stream().map(WeeklyRange::range).toList()));
            }
        });
    }

    /** The same ranges every week; a weekday that is absent stays closed. */
    public static WeeklyHours everyWeek(Map<DayOfWeek, List<TimeRange>> week) {
        return new WeeklyHours(week.entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(range -> new WeeklyRange(day.getKey(), range, Recurrence.EVERY_WEEK)))
                .toList());
    }

    public List<WeeklyRange> ranges() {
        return ranges;
    }

    /** Those held every week, by weekday, from Monday. */
    public Map<DayOfWeek, List<TimeRange>> usualWeek() {
        return ranges.stream()
                .filter(range -> range.recurrence() == Recurrence.EVERY_WEEK)
                .collect(groupingBy(
                        WeeklyRange::weekday,
                        () -> new EnumMap<>(DayOfWeek.class),
                        mapping(WeeklyRange::range, toList())));
    }

    public List<WeeklyRange> notEveryWeek() {
        return ranges.stream()
                .filter(range -> range.recurrence() != Recurrence.EVERY_WEEK)
                .toList();
    }

    /** Those that are not held every week and share time with another range of a day: joined, said on the page. */
    public List<WeeklyRange> joined() {
        return notEveryWeek().stream()
                .filter(range -> ranges.stream()
                        .anyMatch(other -> other.recurrence() != range.recurrence()
                                && other.recurrence().mayMeet(range.recurrence())
                                && other.weekday() == range.weekday()
                                && other.range().overlaps(range.range())))
                .toList();
    }

    boolean overlapWithinARecurrence() {
        return IntStream.range(1, ranges.size()).anyMatch(i -> {
            var before = ranges.get(i - 1);
            var range = ranges.get(i);
            return before.weekday() == range.weekday()
                    && before.recurrence() == range.recurrence()
                    && before.range().overlaps(range.range());
        });
    }

    /** Of the ranges held every week. */
    public Duration timeEveryWeek() {
        return usualWeek().values().stream()
                .map(day -> TimeRanges.of(day).duration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    public boolean followSchoolHolidays() {
        return ranges.stream().anyMatch(range -> range.recurrence().followsSchoolHolidays());
    }

    public TimeRanges on(LocalDate day, Predicate<LocalDate> inSchoolHolidays) {
        var weekday = day.getDayOfWeek();
        var usual = everyWeek.get(weekday);
        if (usual != null) {
            return usual;
        }
        var ofDay = byWeekday.get(weekday);
        return ofDay == null
                ? TimeRanges.NONE
                : TimeRanges.of(ofDay.stream()
                        .filter(range -> range.recurrence().holdsOn(day, inSchoolHolidays.test(day)))
                        .map(WeeklyRange::range)
                        .toList());
    }

    /** Open by that day or not, as it is a school holiday or none; what holds either way is not of it. */
    TimeRanges hangingOnSchoolHolidays(LocalDate day) {
        var ofDay = byWeekday.getOrDefault(day.getDayOfWeek(), List.of());
        var hanging = TimeRanges.of(ofDay.stream()
                .filter(range -> range.recurrence().followsSchoolHolidays())
                .map(WeeklyRange::range)
                .toList());
        for (var range : ofDay) {
            if (!range.recurrence().followsSchoolHolidays()
                    && range.recurrence().holdsOn(day, false)) {
                hanging = hanging.minus(range.range());
            }
        }
        return hanging;
    }
}
