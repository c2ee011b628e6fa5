package fr.guichet.opening.hours;

import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read from the hours that were typed, day by day, beside those that they replace. */
record WeekAsRead(List<Line> lines) {

    /**
     * @param hours none when closed
     * @param before what they replace, where that is something else
     */
    record Line(String day, List<Held> hours, @Nullable List<Held> before) {}

    /** The hours of one day that the same weeks hold. */
    record Held(Recurrence recurrence, String hours) {

        public boolean isEveryWeek() {
            return recurrence == Recurrence.EVERY_WEEK;
        }
    }

    /** @param before null where there were none */
    static WeekAsRead of(WeeklyHours hours, @Nullable WeeklyHours before) {
        return new WeekAsRead(Arrays.stream(DayOfWeek.values())
                .map(day -> line(day, hours, before))
                .toList());
    }

    private static Line line(DayOfWeek day, WeeklyHours hours, @Nullable WeeklyHours before) {
        var read = held(hours, day);
        var then = before == null ? read : held(before, day);
        return new Line(HoursOfWeek.name(day), read, then.equals(read) ? null : then);
    }

    private static List<Held> held(WeeklyHours hours, DayOfWeek day) {
        return Arrays.stream(Recurrence.values())
                .flatMap(recurrence -> {
                    var ranges = hours.ranges().stream()
                            .filter(range -> range.weekday() == day && range.recurrence() == recurrence)
                            .map(WeeklyRange::range)
                            .toList();
                    return ranges.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Held(recurrence, HoursOfWeek.hours(ranges)));
                })
                .toList();
    }
}
