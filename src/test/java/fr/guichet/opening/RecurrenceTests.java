package fr.guichet.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.shared.model.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecurrenceTests {

    @ParameterizedTest
    @CsvSource({
        "FIRST_OF_MONTH, 2026-03-03", "SECOND_OF_MONTH, 2026-03-10", "THIRD_OF_MONTH, 2026-03-17",
        "FOURTH_OF_MONTH, 2026-03-24", "LAST_OF_MONTH, 2026-03-31", "FIRST_OF_MONTH, 2026-09-01",
        "LAST_OF_MONTH, 2024-02-29", "ODD_WEEKS, 2026-03-10", "EVEN_WEEKS, 2026-03-17"
    })
    void aRecurrenceHoldsInItsWeeks(Recurrence recurrence, LocalDate day) {
        assertThat(recurrence.holdsOn(day, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_OF_MONTH, 2026-03-10",
        "FOURTH_OF_MONTH, 2026-03-31",
        "LAST_OF_MONTH, 2026-03-24",
        "ODD_WEEKS, 2026-03-17",
        "EVEN_WEEKS, 2026-03-10"
    })
    void aRecurrenceDoesNotHoldInOtherWeeks(Recurrence recurrence, LocalDate day) {
        assertThat(recurrence.holdsOn(day, false)).isFalse();
    }

    @Test
    void week53IsOddAndTheNextOneToo() {
        assertThat(Recurrence.ODD_WEEKS.holdsOn(LocalDate.of(2026, 12, 30), false))
                .isTrue();
        assertThat(Recurrence.ODD_WEEKS.holdsOn(LocalDate.of(2027, 1, 6), false))
                .isTrue();
    }

    @Test
    void schoolHolidaysAndSchoolTermShareOutTheDays() {
        var day = LocalDate.of(2026, 2, 10);
        assertThat(Recurrence.SCHOOL_HOLIDAYS.holdsOn(day, true)).isTrue();
        assertThat(Recurrence.SCHOOL_TERM.holdsOn(day, true)).isFalse();
        assertThat(Recurrence.SCHOOL_TERM.holdsOn(day, false)).isTrue();
    }

    /** Over forty years, of each weekday. */
    @ParameterizedTest
    @EnumSource
    void twoRecurrencesMayMeetWhenADayHoldsBoth(Recurrence one) {
        for (var other : Recurrence.values()) {
            var met = LocalDate.of(2020, 1, 1)
                    .datesUntil(LocalDate.of(2060, 1, 1))
                    .anyMatch(day -> Stream.of(true, false)
                            .anyMatch(school -> one.holdsOn(day, school) && other.holdsOn(day, school)));
            assertThat(one.mayMeet(other)).as("%s and %s", one, other).isEqualTo(met);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOL_TERM, SCHOOL_HOLIDAYS, false",
        "ODD_WEEKS, EVEN_WEEKS, false",
        "FIRST_OF_MONTH, THIRD_OF_MONTH, false",
        "FOURTH_OF_MONTH, LAST_OF_MONTH, true",
        "ODD_WEEKS, SCHOOL_TERM, true",
        "EVERY_WEEK, LAST_OF_MONTH, true"
    })
    void rangesThatOverlapAreJoinedOnlyWhereTheyMeet(Recurrence one, Recurrence other, boolean joined) {
        var hours = new WeeklyHours(List.of(
                new WeeklyRange(DayOfWeek.WEDNESDAY, new TimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)), one),
                new WeeklyRange(DayOfWeek.WEDNESDAY, new TimeRange(LocalTime.of(9, 0), LocalTime.of(11, 0)), other)));

        assertThat(!hours.joined().isEmpty()).isEqualTo(joined);
    }
}
