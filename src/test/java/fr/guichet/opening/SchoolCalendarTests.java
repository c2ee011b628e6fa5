package fr.guichet.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.site.SchoolZone;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTests {

    private final SchoolCalendar calendar = new SchoolCalendar(List.of(
            period("2025-10-18", "2025-11-02"),
            period("2026-07-04", "2026-08-30"),
            period("2026-10-17", "2026-11-01")));

    @ParameterizedTest
    @CsvSource({"2025-10-17, false", "2025-10-18, true", "2025-11-02, true", "2025-11-03, false"})
    void aHolidayLastsFromItsFirstToItsLastDay(LocalDate day, boolean holiday) {
        assertThat(calendar.on(SchoolZone.A, day).isPresent()).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-15, true",
        "2026-03-01, true",
        "2026-08-31, true",
        "2026-09-15, true",
        "2026-11-02, false",
        "2027-10-20, false"
    })
    void aYearIsKnownUntilTheLastHolidayFoundAndToItsEndWithItsSummer(LocalDate day, boolean known) {
        assertThat(calendar.knows(SchoolZone.A, day)).isEqualTo(known);
    }

    @Test
    void nothingIsKnownOfAZoneWithoutDates() {
        assertThat(calendar.unknownFrom(SchoolZone.CORSE, LocalDate.of(2026, 3, 1)))
                .isEqualTo("2026-03-01");
    }

    @Test
    void theFirstUnknownDayFollowsTheLastHoliday() {
        assertThat(calendar.unknownFrom(SchoolZone.A, LocalDate.of(2026, 3, 1))).isEqualTo("2026-11-02");
    }

    private static SchoolPeriod period(String first, String last) {
        return new SchoolPeriod(SchoolZone.A, "Vacances", LocalDate.parse(first), LocalDate.parse(last), false);
    }
}
