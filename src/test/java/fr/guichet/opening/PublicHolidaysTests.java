package fr.guichet.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the dates of Easter and the rules of the Code du travail. */
class PublicHolidaysTests {

    private static final CalendarSettings CHAMBERY = CalendarSettings.of("73000");

    private final PublicHolidays holidays = new PublicHolidays();

    @ParameterizedTest
    @CsvSource({
        "2022-04-17",
        "2023-04-09",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21"
    })
    void elevenHolidaysAYear(LocalDate easter) {
        var year = easter.getYear();
        assertThat(daysOf(CHAMBERY, year))
                .containsExactlyInAnyOrder(
                        LocalDate.of(year, 1, 1),
                        easter.plusDays(1),
                        LocalDate.of(year, 5, 1),
                        LocalDate.of(year, 5, 8),
                        easter.plusDays(39),
                        easter.plusDays(50),
                        LocalDate.of(year, 7, 14),
                        LocalDate.of(year, 8, 15),
                        LocalDate.of(year, 11, 1),
                        LocalDate.of(year, 11, 11),
                        LocalDate.of(year, 12, 25));
    }

    @ParameterizedTest
    @CsvSource({"2022, 7", "2023, 9", "2024, 10", "2025, 10", "2026, 9", "2027, 7", "2028, 9", "2029, 9", "2030, 10"})
    void soManyFallOnAWeekday(int year, long expected) {
        assertThat(daysOf(CHAMBERY, year).stream()
                        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .count())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-05-27 2022-07-15 2022-10-31",
        "2023, 2023-05-19 2023-08-14",
        "2024, 2024-05-10 2024-08-16",
        "2025, 2025-05-02 2025-05-09 2025-05-30 2025-11-10 2025-12-26",
        "2026, 2026-01-02 2026-05-15 2026-07-13",
        "2027, 2027-05-07 2027-11-12",
        "2028, 2028-05-26 2028-08-14",
        "2029, 2029-04-30 2029-05-07 2029-05-11 2029-11-02 2029-12-24 2029-12-31",
        "2030, 2030-05-31 2030-08-16"
    })
    void bridgesAreWorkedDaysBetweenAHolidayAndAWeekEnd(int year, String expected) {
        assertThat(holidays.bridges(CHAMBERY, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(expected.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    void alsaceAndMoselleHaveGoodFridayAndSaintStephen() {
        assertThat(daysOf(CalendarSettings.of("67000"), 2026))
                .contains(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 12, 26))
                .hasSize(13);
    }

    @Test
    void reunionKeepsTheTwentiethOfDecember() {
        assertThat(daysOf(CalendarSettings.of("97400"), 2026)).contains(LocalDate.of(2026, 12, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "98600, 14, 2026-04-28 2026-06-29 2026-07-29",
        "98714, 14, 2026-03-05 2026-04-03 2026-11-20",
        "98800, 12, 2026-09-24"
    })
    void territoriesOfThePacificHaveHolidaysOfTheirOwn(String postalCode, int count, String own) {
        assertThat(daysOf(CalendarSettings.of(postalCode), 2026))
                .contains(LocalDate.of(2026, 7, 14), LocalDate.of(2026, 5, 25))
                .contains(Arrays.stream(own.split(" ")).map(LocalDate::parse).toArray(LocalDate[]::new))
                .hasSize(count);
    }

    @Test
    void whitMondayMayBeWorked() {
        var worked = new CalendarSettings(HolidayRegion.METROPOLE, true, SchoolZone.A);
        assertThat(daysOf(worked, 2026))
                .doesNotContain(LocalDate.of(2026, 5, 25))
                .hasSize(10);
    }

    private List<LocalDate> daysOf(CalendarSettings settings, int year) {
        return List.copyOf(holidays.between(settings, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .keySet());
    }
}
