package fr.guichet.shared.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTests {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void itHoldsOnItsFirstAndOnItsLastDay() {
        var march = new Validity(FIRST, LAST);

        assertThat(march.holdsOn(FIRST)).isTrue();
        assertThat(march.holdsOn(LAST)).isTrue();
        assertThat(march.holdsOn(FIRST.minusDays(1))).isFalse();
        assertThat(march.holdsOn(LAST.plusDays(1))).isFalse();
        assertThat(march.hasEndedBy(LAST)).isFalse();
        assertThat(march.hasEndedBy(LAST.plusDays(1))).isTrue();
    }

    @Test
    void withoutALastDayItHoldsUntilFurtherNotice() {
        var reinstated = new Validity(FIRST, LAST).until(null);

        assertThat(reinstated).isEqualTo(Validity.since(FIRST));
        assertThat(reinstated.holdsOn(LAST.plusYears(100))).isTrue();
        assertThat(reinstated.endsBeforeItBegins()).isFalse();
        assertThat(reinstated.isOneDay()).isFalse();
    }

    @Test
    void aDayIsTheShortest() {
        assertThat(Validity.on(FIRST).isOneDay()).isTrue();
        assertThat(Validity.on(FIRST).endsBeforeItBegins()).isFalse();
        assertThat(Validity.on(FIRST).until(FIRST.minusDays(1)).endsBeforeItBegins())
                .isTrue();
    }
}
