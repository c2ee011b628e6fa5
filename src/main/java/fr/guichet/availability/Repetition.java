package fr.guichet.availability;

import fr.guichet.shared.model.RuleViolation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days of a weekday something takes place; in local time, so that no change of clocks moves it.
 *
 * @param countedFrom a day of the first week that counts, where not every week does
 * @param nthOfMonth 1 to 4; {@link #LAST_OF_MONTH} the last one; null: whatever its rank
 */
public record Repetition(
        DayOfWeek weekday,
        int everyWeeks,
        LocalDate countedFrom,
        @Nullable Integer nthOfMonth,
        boolean outsideSchoolHolidays) {

    public static final int LAST_OF_MONTH = 5;
    public static final int MOST_WEEKS = 8;

    public static Repetition everyWeekFrom(LocalDate day) {
        return new Repetition(day.getDayOfWeek(), 1, day, null, false);
    }

    public boolean isEveryWeek() {
        return everyWeeks == 1 && nthOfMonth == null;
    }

    /** The same rhythm, counted from another day. */
    Repetition countedFrom(LocalDate day) {
        return new Repetition(weekday, everyWeeks, day, nthOfMonth, outsideSchoolHolidays);
    }

    void validate() {
        if (everyWeeks < 1 || everyWeeks > MOST_WEEKS || nthOfMonth != null && everyWeeks > 1) {
            throw new RuleViolation("availability.recurs-in-one-way").on("rhythm");
        }
        if (nthOfMonth != null && (nthOfMonth < 1 || nthOfMonth > LAST_OF_MONTH)) {
            throw new RuleViolation("availability.recurs-in-one-way").on("rhythm");
        }
    }

    /** Both ends included, in order. */
    Stream<LocalDate> days(LocalDate from, LocalDate to, Predicate<LocalDate> inSchoolHolidays) {
        var first = from.with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(weeksUntilItCounts(from));
        return Stream.iterate(first, day -> !day.isAfter(to), day -> day.plusWeeks(everyWeeks))
                .filter(this::hasItsRank)
                .filter(day -> !outsideSchoolHolidays || !inSchoolHolidays.test(day));
    }

    private long weeksUntilItCounts(LocalDate from) {
        var weeks =
                ChronoUnit.WEEKS.between(monday(countedFrom), monday(from.with(TemporalAdjusters.nextOrSame(weekday))));
        return Math.floorMod(-weeks, everyWeeks);
    }

    private boolean hasItsRank(LocalDate day) {
        if (nthOfMonth == null) {
            return true;
        }
        return nthOfMonth == LAST_OF_MONTH
                ? day.getDayOfMonth() + 7 > day.lengthOfMonth()
                : day.get(ChronoField.ALIGNED_WEEK_OF_MONTH) == nthOfMonth;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
