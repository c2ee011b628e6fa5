package fr.guichet.publication;

import static fr.guichet.opening.Recurrence.EVERY_WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.ClosureRow;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import fr.guichet.site.SiteKind;
import fr.guichet.site.SiteLocation;
import fr.guichet.site.SiteRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class OsmOpeningHoursTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID ID = new UUID(0, 1);
    private static final SiteLocation NOWHERE = new SiteLocation(null, null, null);
    private static final PublicationWords WORDS = words();

    private final List<WeeklyRange> ranges = new ArrayList<>();
    private final List<ClosureRow> closures = new ArrayList<>();
    private final List<OpeningDay> days = new ArrayList<>();

    @Test
    void theWeekOfChamberyIsThatOfItsCatalogue() {
        held(DayOfWeek.MONDAY, EVERY_WEEK, "08:30-17:00");
        held(DayOfWeek.TUESDAY, EVERY_WEEK, "08:30-12:30", "13:30-17:00");
        held(DayOfWeek.WEDNESDAY, EVERY_WEEK, "08:30-12:30", "13:30-17:00");
        held(DayOfWeek.THURSDAY, EVERY_WEEK, "13:30-18:00");
        held(DayOfWeek.FRIDAY, EVERY_WEEK, "08:30-12:30");

        assertThat(written())
                .isEqualTo("Mo 08:30-17:00; Tu-We 08:30-12:30,13:30-17:00; Th 13:30-18:00; Fr 08:30-12:30; PH off");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    FIRST_OF_MONTH  | Tu 09:00-12:00, Tu[1] 14:00-16:00; PH off
                    FOURTH_OF_MONTH | Tu 09:00-12:00, Tu[4] 14:00-16:00; PH off
                    LAST_OF_MONTH   | Tu 09:00-12:00, Tu[-1] 14:00-16:00; PH off
                    ODD_WEEKS       | Tu 09:00-12:00, week 01-53/2 Tu 14:00-16:00; PH off
                    EVEN_WEEKS      | Tu 09:00-12:00, week 02-52/2 Tu 14:00-16:00; PH off
                    SCHOOL_HOLIDAYS | Tu 09:00-12:00; SH Tu 09:00-12:00,14:00-16:00; PH off
                    SCHOOL_TERM     | Tu 09:00-12:00,14:00-16:00; SH Tu 09:00-12:00; PH off
                    """)
    void hoursOfCertainWeeksAddToThoseOfEveryWeek(Recurrence recurrence, String expected) {
        held(DayOfWeek.TUESDAY, EVERY_WEEK, "09:00-12:00");
        held(DayOfWeek.TUESDAY, recurrence, "14:00-16:00");

        assertThat(written()).isEqualTo(expected);
    }

    @Test
    void aClosureIsADatedRuleThatHidesItsReason() {
        held(DayOfWeek.MONDAY, EVERY_WEEK, "09:00-12:00");
        closures.add(closure("2026-12-24", "2027-01-01", null, null));

        assertThat(written())
                .isEqualTo("Mo 09:00-12:00; PH off; 2026 Dec 24-2027 Jan 01 off \"fermeture exceptionnelle\"");
    }

    @Test
    void aClosureOfCertainHoursNamesThem() {
        held(DayOfWeek.WEDNESDAY, EVERY_WEEK, "13:30-17:00");
        closures.add(closure("2026-11-25", "2026-11-25", LocalTime.of(15, 0), null));

        assertThat(written()).endsWith("; 2026 Nov 25 15:00-24:00 off \"fermeture exceptionnelle\"");
    }

    @Test
    void aSpecialOpeningStandsEvenOnAHoliday() {
        held(DayOfWeek.FRIDAY, EVERY_WEEK, "14:00-17:00");
        day("2026-12-25", "Noël", List.of(), List.of(range("10:00-12:00")));

        assertThat(written()).isEqualTo("Fr 14:00-17:00; PH off; 2026 Dec 25 10:00-12:00");
    }

    @Test
    void aSpecialOpeningAddsToTheHoursOfItsDay() {
        held(DayOfWeek.SATURDAY, EVERY_WEEK, "09:00-12:00");
        day("2026-12-05", null, List.of(range("09:00-12:00")), List.of(range("14:00-16:00")));

        assertThat(written()).endsWith("; PH off; 2026 Dec 05 09:00-12:00,14:00-16:00");
    }

    @Test
    void aHolidayToComeIsDatedForReadersThatDoNotKnowIt() {
        held(DayOfWeek.FRIDAY, EVERY_WEEK, "14:00-17:00");
        day("2026-12-25", "Noël", List.of(), List.of());
        day("2026-12-26", "Saint-Étienne", List.of(), List.of());

        assertThat(written()).endsWith("; PH off; 2026 Dec 25 off");
    }

    @Test
    void daysOfHoursThatFollowTheSchoolHolidaysAreDatedToo() {
        held(DayOfWeek.THURSDAY, Recurrence.SCHOOL_HOLIDAYS, "09:00-12:00");
        day("2026-12-16", null, List.of(), List.of());
        day("2026-12-17", null, List.of(), List.of());
        day("2026-12-24", null, List.of(range("09:00-12:00")), List.of());

        assertThat(written()).endsWith("SH Th 09:00-12:00; PH off; 2026 Dec 17 off; 2026 Dec 24 09:00-12:00");
    }

    @Test
    void aDayOfWhichNobodyKnowsWhetherItIsASchoolHolidayIsNotDated() {
        held(DayOfWeek.THURSDAY, Recurrence.SCHOOL_TERM, "09:00-12:00");
        held(DayOfWeek.THURSDAY, Recurrence.SCHOOL_HOLIDAYS, "10:00-12:00");
        uncertain("2026-12-17");
        uncertain("2026-12-24", range("14:00-16:00"));

        assertThat(written()).isEqualTo("Th 09:00-12:00; SH Th 10:00-12:00; PH off, 2026 Dec 24 14:00-16:00");
    }

    @Test
    void aClosureStandsAfterTheDaysThatItTakes() {
        held(DayOfWeek.SATURDAY, EVERY_WEEK, "09:00-12:00");
        day("2026-12-05", null, List.of(range("09:00-12:00")), List.of(range("14:00-16:00")));
        closures.add(closure("2026-12-05", "2026-12-05", LocalTime.of(11, 0), null));

        assertThat(written())
                .endsWith(
                        "2026 Dec 05 09:00-12:00,14:00-16:00; 2026 Dec 05 11:00-24:00 off \"fermeture exceptionnelle\"");
    }

    @Test
    void aVersionToComeTakesOverOnItsFirstDay() {
        held(DayOfWeek.MONDAY, EVERY_WEEK, "09:00-12:00");
        var now = version(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        ranges.clear();
        held(DayOfWeek.TUESDAY, EVERY_WEEK, "09:00-12:00");

        assertThat(written(false, now, version(LocalDate.of(2027, 1, 1), null)))
                .isEqualTo("2026 Jan 01-2026 Dec 31 Mo 09:00-12:00; 2027 Jan 01-2099 Dec 31 Tu 09:00-12:00; PH off");
    }

    @Test
    void whitMondayIsOpenWhereItIsWorked() {
        held(DayOfWeek.MONDAY, EVERY_WEEK, "09:00-12:00");

        assertThat(written(true, version(LocalDate.of(2022, 1, 1), null)))
                .isEqualTo("Mo 09:00-12:00; PH off; easter +50 days 09:00-12:00");
    }

    @Test
    void whitMondayFollowsTheHoursThatHoldOnIt() {
        held(DayOfWeek.MONDAY, EVERY_WEEK, "09:00-12:00");
        var untilJune = version(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 6, 30));
        ranges.clear();
        held(DayOfWeek.MONDAY, EVERY_WEEK, "14:00-17:00");

        assertThat(written(true, untilJune, version(LocalDate.of(2027, 7, 1), null)))
                .endsWith("; PH off; easter +50 days 14:00-17:00; 2027 May 17 09:00-12:00");
    }

    @Test
    void whitMondayFollowsTheWeeksOfItsRanges() {
        held(DayOfWeek.MONDAY, Recurrence.ODD_WEEKS, "09:00-12:00");

        assertThat(written(true, version(LocalDate.of(2022, 1, 1), null)))
                .endsWith("; PH off; 2028 Jun 05 09:00-12:00; 2029 May 21 09:00-12:00");
    }

    @Test
    void whitMondayStaysClosedInTheYearsOfHoursWithoutMondays() {
        held(DayOfWeek.TUESDAY, EVERY_WEEK, "09:00-12:00");
        var untilJune = version(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 6, 30));
        held(DayOfWeek.MONDAY, EVERY_WEEK, "14:00-17:00");

        assertThat(written(true, untilJune, version(LocalDate.of(2027, 7, 1), null)))
                .endsWith("; PH off; easter +50 days 14:00-17:00; 2027 May 17 off");
    }

    @Test
    void whitMondayOfTermHoursIsATermDay() {
        held(DayOfWeek.MONDAY, Recurrence.SCHOOL_TERM, "09:00-12:00");

        assertThat(written(true, version(LocalDate.of(2022, 1, 1), null)))
                .endsWith("; PH off; easter +50 days 09:00-12:00");
    }

    @Test
    void aClosureOnWhitMondayHasTheLastWord() {
        held(DayOfWeek.MONDAY, EVERY_WEEK, "09:00-12:00");
        closures.add(closure("2027-05-17", "2027-05-17", null, null));

        assertThat(written(true, version(LocalDate.of(2022, 1, 1), null)))
                .endsWith("easter +50 days 09:00-12:00; 2027 May 17 off \"fermeture exceptionnelle\"");
    }

    private String written() {
        return written(false, version(LocalDate.of(2022, 1, 1), null));
    }

    private String written(boolean whitMondayWorked, OpeningHoursVersion... versions) {
        var settings = new CalendarSettings(HolidayRegion.METROPOLE, whitMondayWorked, SchoolZone.A);
        var paris = ZoneId.of("Europe/Paris");
        var site = new SiteRow(
                ID,
                0L,
                SiteKind.MAIN,
                "Site",
                "1 rue",
                "73000",
                "Chambéry",
                null,
                paris,
                Validity.since(TODAY),
                settings,
                NOWHERE);
        return new PublishedSite(
                        site, LocalDateTime.of(TODAY, LocalTime.NOON), List.of(versions), days, closures, List.of())
                .openingHours(WORDS);
    }

    private static PublicationWords words() {
        var messages = new StaticMessageSource();
        messages.addMessage("horaires.change.CLOSURE", Locale.FRANCE, "fermeture exceptionnelle");
        return new PublicationWords(messages);
    }

    private OpeningHoursVersion version(LocalDate from, LocalDate to) {
        return new OpeningHoursVersion(ID, ID, null, new Validity(from, to), new WeeklyHours(List.copyOf(ranges)));
    }

    private void held(DayOfWeek day, Recurrence recurrence, String... hours) {
        Stream.of(hours).forEach(text -> ranges.add(new WeeklyRange(day, range(text), recurrence)));
    }

    private void day(String day, String holiday, List<TimeRange> due, List<TimeRange> special) {
        days.add(new OpeningDay(
                LocalDate.parse(day), List.of(), due, special, List.of(), List.of(), holiday, List.of()));
    }

    private void uncertain(String day, TimeRange... special) {
        var hours = List.of(range("09:00-12:00"));
        days.add(new OpeningDay(
                LocalDate.parse(day), List.of(), List.of(), List.of(special), List.of(), List.of(), null, hours));
    }

    private static ClosureRow closure(String first, String last, LocalTime from, LocalTime to) {
        return new ClosureRow(
                ID,
                0L,
                null,
                LocalDate.parse(first),
                LocalDate.parse(last),
                from,
                to,
                ClosureReason.SHORT_STAFFED,
                true,
                null);
    }

    private static TimeRange range(String text) {
        var ends = Arrays.stream(text.split("-")).map(LocalTime::parse).toList();
        return new TimeRange(ends.getFirst(), ends.getLast());
    }
}
