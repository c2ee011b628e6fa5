package fr.guichet.statistics;

import fr.guichet.opening.OpeningDay;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What averages divide by: days and time during which a structure was open. It is open when one of its sites is; the days and
 * hours of several structures add up.
 */
public record OpenTime(int days, Duration time, Map<Slot, Duration> bySlot) {

    static final OpenTime NONE = new OpenTime(0, Duration.ZERO, Map.of());

    /** An hour of a weekday. */
    public record Slot(DayOfWeek weekday, int hour) {}

    static OpenTime ofStructure(Collection<List<OpeningDay>> sites, Period period) {
        var byDay = new TreeMap<LocalDate, List<TimeRange>>();
        for (var site : sites) {
            site.stream()
                    .filter(day -> day.isOpen() && period.contains(day.day()))
                    .forEach(day -> byDay.computeIfAbsent(day.day(), unseen -> new ArrayList<>())
                            .addAll(day.ranges()));
        }
        return byDay.entrySet().stream()
                .map(day -> ofDay(
                        day.getKey().getDayOfWeek(),
                        TimeRanges.of(day.getValue()).ranges()))
                .reduce(NONE, OpenTime::plus);
    }

    private static OpenTime ofDay(DayOfWeek weekday, List<TimeRange> ranges) {
        var bySlot = new HashMap<Slot, Duration>();
        for (int hour = 0; hour < 24; hour++) {
            var ofHour = hour;
            var open = ranges.stream().map(range -> range.within(ofHour)).reduce(Duration.ZERO, Duration::plus);
            if (open.isPositive()) {
                bySlot.put(new Slot(weekday, hour), open);
            }
        }
        return new OpenTime(1, bySlot.values().stream().reduce(Duration.ZERO, Duration::plus), bySlot);
    }

    OpenTime plus(OpenTime other) {
        var sum = new HashMap<>(bySlot);
        other.bySlot.forEach((slot, open) -> sum.merge(slot, open, Duration::plus));
        return new OpenTime(days + other.days, time.plus(other.time), sum);
    }

    Duration in(Slot slot) {
        return bySlot.getOrDefault(slot, Duration.ZERO);
    }

    public double hours() {
        return time.toMinutes() / 60.0;
    }

    public @Nullable Double perDay(long count) {
        return days == 0 ? null : (double) count / days;
    }

    public @Nullable Double perHour(long count) {
        return time.isZero() ? null : count / hours();
    }
}
