package fr.guichet.opening;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** In which weeks a range of a weekday is held: what structures of the national list correct their hours with, in words. */
public enum Recurrence {
    EVERY_WEEK,
    /** ISO week numbers; a year of 53 weeks has two odd ones in a row. */
    ODD_WEEKS,
    EVEN_WEEKS,
    FIRST_OF_MONTH,
    SECOND_OF_MONTH,
    THIRD_OF_MONTH,
    FOURTH_OF_MONTH,
    LAST_OF_MONTH,
    SCHOOL_HOLIDAYS,
    SCHOOL_TERM;

    public boolean followsSchoolHolidays() {
        return this == SCHOOL_HOLIDAYS || this == SCHOOL_TERM;
    }

    boolean holdsOn(LocalDate day, boolean inSchoolHolidays) {
        return switch (this) {
            case EVERY_WEEK -> true;
            case ODD_WEEKS -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1;
            case EVEN_WEEKS -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 0;
            case FIRST_OF_MONTH -> rankInMonth(day) == 1;
            case SECOND_OF_MONTH -> rankInMonth(day) == 2;
            case THIRD_OF_MONTH -> rankInMonth(day) == 3;
            case FOURTH_OF_MONTH -> rankInMonth(day) == 4;
            case LAST_OF_MONTH -> day.getDayOfMonth() + 7 > day.lengthOfMonth();
            case SCHOOL_HOLIDAYS -> inSchoolHolidays;
            case SCHOOL_TERM -> !inSchoolHolidays;
        };
    }

    /** Whether both can be held on one day of their weekday; the last of a month is its fourth or its fifth. */
    boolean mayMeet(Recurrence other) {
        return switch (this) {
            case EVERY_WEEK -> true;
            case ODD_WEEKS -> other != EVEN_WEEKS;
            case EVEN_WEEKS -> other != ODD_WEEKS;
            case SCHOOL_HOLIDAYS -> other != SCHOOL_TERM;
            case SCHOOL_TERM -> other != SCHOOL_HOLIDAYS;
            case FIRST_OF_MONTH, SECOND_OF_MONTH, THIRD_OF_MONTH -> other == this || !other.isRankInMonth();
            case FOURTH_OF_MONTH, LAST_OF_MONTH ->
                other == FOURTH_OF_MONTH || other == LAST_OF_MONTH || !other.isRankInMonth();
        };
    }

    private boolean isRankInMonth() {
        return compareTo(FIRST_OF_MONTH) >= 0 && compareTo(LAST_OF_MONTH) <= 0;
    }

    private static int rankInMonth(LocalDate day) {
        return day.get(ChronoField.ALIGNED_WEEK_OF_MONTH);
    }
}
