package fr.guichet.opening.hours;

import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.typed.ReadableHours;
import fr.guichet.shared.typed.TypedRanges;
import fr.guichet.shared.web.ReadsAs;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hours of one weekday in certain weeks only, as text. Without hours the row is blank, and left out. */
record RecurringRow(
        @ReadsAs(DayOfWeek.class) @Nullable String weekday,
        @ReadsAs(Recurrence.class) @Nullable String recurrence,
        @ReadableHours @Nullable String hours) {

    static RecurringRow blank() {
        return new RecurringRow(null, null, null);
    }

    static RecurringRow of(Map.Entry<List<Object>, List<TimeRange>> sameWeeks) {
        return new RecurringRow(
                sameWeeks.getKey().get(0).toString(),
                sameWeeks.getKey().get(1).toString(),
                TypedRanges.write(sameWeeks.getValue()));
    }

    boolean isIncomplete() {
        return hours != null && (weekday == null || recurrence == null);
    }

    Stream<WeeklyRange> toRanges() {
        if (hours == null) {
            return Stream.empty();
        }
        var day = DayOfWeek.valueOf(Objects.requireNonNull(weekday));
        var weeks = Recurrence.valueOf(Objects.requireNonNull(recurrence));
        return TypedRanges.read(hours).stream().map(range -> new WeeklyRange(day, range, weeks));
    }
}
