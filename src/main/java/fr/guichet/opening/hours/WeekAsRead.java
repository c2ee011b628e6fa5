package fr.guichet.opening.hours;

import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from the hours that were typed, beside those that they replace: the seven days, then those of certain weeks
 * only.
 */
record WeekAsRead(List<Line> lines) {

    /**
     * @param hours none when closed
     * @param before what they replace, where that is something else
     */
    record Line(
            String day,
            Recurrence recurrence,
            String hours,
            @Nullable String before) {

        public boolean isOfEveryWeek() {
            return recurrence == Recurrence.EVERY_WEEK;
        }

        private boolean saysSomething() {
            return isOfEveryWeek() || !hours.isEmpty() || before != null;
        }
    }

    /** @param before null where there were none */
    static WeekAsRead of(WeeklyHours hours, @Nullable WeeklyHours before) {
        return new WeekAsRead(Arrays.stream(Recurrence.values())
                .flatMap(recurrence ->
                        Arrays.stream(DayOfWeek.values()).map(day -> line(day, recurrence, hours, before)))
                .filter(Line::saysSomething)
                .toList());
    }

    private static Line line(DayOfWeek day, Recurrence recurrence, WeeklyHours hours, @Nullable WeeklyHours before) {
        var read = written(hours, day, recurrence);
        var then = before == null ? read : written(before, day, recurrence);
        return new Line(HoursOfWeek.name(day), recurrence, read, then.equals(read) ? null : then);
    }

    private static String written(WeeklyHours hours, DayOfWeek day, Recurrence recurrence) {
        return HoursOfWeek.hours(hours.ranges().stream()
                .filter(range -> range.weekday() == day && range.recurrence() == recurrence)
                .map(WeeklyRange::range)
                .toList());
    }
}
