package fr.guichet.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days that are counted together, both ends included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it begins: " + from + " – " + to);
        }
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    public static Period weekToDate(LocalDate today) {
        return new Period(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
    }

    public static Period monthToDate(LocalDate today) {
        return new Period(today.withDayOfMonth(1), today);
    }

    public static Period quarterToDate(LocalDate today) {
        return new Period(today.with(IsoFields.DAY_OF_QUARTER, 1), today);
    }

    public static Period yearToDate(LocalDate today) {
        return new Period(today.withDayOfYear(1), today);
    }

    /** January to the last month that is over: what compares with the same months of another year. */
    public static Period wholeMonthsOfYear(LocalDate today) {
        var end = today.withDayOfMonth(1).minusDays(1);
        return new Period(end.withDayOfYear(1), end);
    }

    public Period yearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }

    /** As many days, just before. */
    public Period previous() {
        return new Period(from.minusDays(length()), from.minusDays(1));
    }

    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), month -> !month.atDay(1).isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    /** The smallest period that holds both. */
    Period around(@Nullable Period other) {
        return other == null
                ? this
                : new Period(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
