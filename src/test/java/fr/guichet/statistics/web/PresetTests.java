package fr.guichet.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.statistics.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetTests {

    /** The first of a month, of a week, of a quarter, of a year. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01", "2026-06-01", "2026-10-01", "2024-01-01"})
    void onTheFirstDayOfALongerPeriodThatDayAloneIsCurrent(LocalDate today) {
        assertThat(Preset.first(Preset.around(today), Period.monthToDate(today)))
                .hasFieldOrPropertyWithValue("key", "statistics.period.today");
    }

    @Test
    void onAnyOtherDayTheMonthIsCurrent() {
        var today = LocalDate.of(2026, 12, 2);
        assertThat(Preset.first(Preset.around(today), Period.monthToDate(today)))
                .hasFieldOrPropertyWithValue("key", "statistics.period.month");
    }

    @Test
    void aPeriodOfNoPresetLeavesNoneCurrent() {
        var today = LocalDate.of(2026, 12, 2);
        assertThat(Preset.first(Preset.around(today), Period.day(today.minusDays(1))))
                .isNull();
    }
}
