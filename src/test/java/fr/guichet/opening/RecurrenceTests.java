package fr.guichet.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
