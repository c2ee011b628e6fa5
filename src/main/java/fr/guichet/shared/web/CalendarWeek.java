package fr.guichet.shared.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A week as French calendars number it, from its Monday. */
public record CalendarWeek(LocalDate monday) {

    private static final int YEARS_AROUND = 100;

    public static CalendarWeek of(LocalDate day) {
        return new CalendarWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** @param asked any day of the week; a year that no planning has asks for the week of today */
    public static CalendarWeek of(@Nullable LocalDate asked, LocalDate today) {
        return asked == null || Math.abs(asked.getYear() - today.getYear()) > YEARS_AROUND ? of(today) : of(asked);
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public LocalDate previous() {
        return monday.minusWeeks(1);
    }

    public LocalDate next() {
        return monday.plusWeeks(1);
    }
}
