package fr.guichet.publication;

import static fr.guichet.account.Role.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.opening.closure.OpenSpecially;
import fr.guichet.opening.closure.SpecialOpeningService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the page and the poster say of days that are not like the others. Today is Tuesday 10 March 2026. */
@IntegrationTest
class PublishedChangesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);
    private static final TimeRange MORNING = new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0));
    private static final TimeRange EVENING = new TimeRange(LocalTime.of(18, 0), LocalTime.of(20, 0));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    ClosureService closures;

    @Autowired
    SpecialOpeningService openings;

    @Autowired
    OpeningHoursService hours;

    @Autowired
    SiteService sites;

    @Autowired
    TestClock clock;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche"})
    void hoursToComeAreShownWithAllTheirWeeks(String file) {
        publish(
                TODAY.plusDays(1),
                null,
                new WeeklyHours(List.of(
                        new WeeklyRange(DayOfWeek.WEDNESDAY, MORNING, Recurrence.EVERY_WEEK),
                        new WeeklyRange(DayOfWeek.SATURDAY, MORNING, Recurrence.FIRST_OF_MONTH),
                        new WeeklyRange(DayOfWeek.TUESDAY, EVENING, Recurrence.ODD_WEEKS),
                        new WeeklyRange(DayOfWeek.THURSDAY, MORNING, Recurrence.SCHOOL_HOLIDAYS))));

        assertThat(lines(file))
                .containsSubsequence(
                        "## Antenne",
                        "### Jusqu’au 10 mars 2026",
                        "### À partir du 11 mars 2026",
                        "mardi des semaines impaires : 18 h – 20 h",
                        "jeudi pendant les vacances scolaires : 9 h – 12 h",
                        "1er samedi du mois : 9 h – 12 h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche"})
    void hoursThatComeBackAreNotShownTwice(String file) {
        publish(TODAY.plusDays(1), TODAY.plusDays(7), week(DayOfWeek.FRIDAY));

        assertThat(lines(file))
                .containsSubsequence(
                        "### Jusqu’au 10 mars 2026",
                        "### Du 11 mars 2026 au 17 mars 2026",
                        "### À partir du 18 mars 2026, comme jusqu’au 10 mars 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche"})
    void aSiteThatClosesForGoodHasNoHoursAfterwards(String file) {
        house.as(COORDINATOR, () -> sites.closeAntenna(house.antennaId(), 0L, LocalDate.of(2026, 3, 31)));

        assertThat(lines(file))
                .containsSubsequence(
                        "### Jusqu’au 31 mars 2026", "### À partir du 1er avril 2026", "| tous les jours | fermé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche"})
    void aPublicHolidayIsSaidOfEachSiteAsItIs(String file) {
        publish(TODAY, null, week(DayOfWeek.MONDAY));
        openSpecially(EASTER_MONDAY, MORNING);

        assertThat(changes(file))
                .filteredOn(change -> change.contains("6 avril"))
                .containsExactly(
                        "Lundi 6 avril 2026, 9 h – 12 h · Maison mère · Lundi de Pâques, jour férié : ouverture exceptionnelle",
                        "Lundi 6 avril 2026 · Antenne · Lundi de Pâques, jour férié : fermé");
        assertThat(lines(file)).contains("Fermé les jours fériés, sauf le 6 avril 2026.", "Fermé les jours fériés.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche"})
    void severalOpenHolidaysEndWithAnAnd(String file) {
        openSpecially(EASTER_MONDAY, MORNING);
        openSpecially(LocalDate.of(2026, 5, 1), MORNING);

        assertThat(lines(file)).contains("Fermé les jours fériés, sauf le 6 avril 2026 et le 1er mai 2026.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche"})
    void rangesOfTheSameWeeksAreOneLine(String file) {
        publish(
                TODAY,
                null,
                new WeeklyHours(List.of(
                        new WeeklyRange(DayOfWeek.SATURDAY, EVENING, Recurrence.FIRST_OF_MONTH),
                        new WeeklyRange(DayOfWeek.SATURDAY, MORNING, Recurrence.FIRST_OF_MONTH))));

        assertThat(lines(file)).contains("1er samedi du mois : 9 h – 12 h, 18 h – 20 h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche"})
    void aWorkedWhitMondayIsNotSaidClosed(String file) {
        house.as(
                COORDINATOR,
                () -> sites.follow(
                        house.mainSiteId(), 0L, new CalendarSettings(HolidayRegion.METROPOLE, true, SchoolZone.A)));

        assertThat(lines(file))
                .contains("Fermé les jours fériés, sauf le lundi de Pentecôte.", "Fermé les jours fériés.");
    }

    @Test
    void whereNobodyKnowsTheSchoolHolidaysHoursThatFollowThemAreNoFact() {
        followTheSchoolsOf(SchoolZone.OUTRE_MER);

        var unknown = "À partir du 11 mars 2026, les dates des vacances scolaires ne sont pas encore connues : "
                + "pour les heures qui en dépendent, renseignez-vous avant de venir.";
        assertThat(lines("")).contains(unknown);
        assertThat(lines("/affiche")).contains(unknown);
        assertThat(text("")).doesNotContain("ouvre mercredi à 9");
        assertThat(text(".ics")).doesNotContain("-" + MORNING.start() + "-" + house.antennaId());
        assertThat(text(".jsonld")).doesNotContain("2026-03-11");
        assertThat(text(".json"))
                .contains("We 09:00-12:00; SH We 18:00-20:00; PH off")
                .doesNotContain("2026 Mar 11");
    }

    @Test
    void untilTheLastKnownSchoolHolidaysTheyAreOne() {
        followTheSchoolsOf(SchoolZone.A);

        assertThat(text("") + text("/affiche")).doesNotContain("ne sont pas encore connues");
        assertThat(text(".ics")).contains("ouvert-2026-03-11-09:00-" + house.antennaId());
        assertThat(text(".json")).contains("2026 Mar 11 09:00-12:00");
    }

    @Test
    void aDayThatMayBeASchoolHolidayIsNotSaidClosed() {
        followTheSchoolsOf(SchoolZone.OUTRE_MER);
        clock.moveTo(LocalDateTime.of(2026, 3, 11, 10, 0));

        assertThat(lines("")).contains("aujourd’hui, selon les vacances scolaires");
    }

    private void followTheSchoolsOf(SchoolZone zone) {
        house.as(
                COORDINATOR,
                () -> sites.follow(house.antennaId(), 0L, new CalendarSettings(HolidayRegion.METROPOLE, false, zone)));
        publish(
                TODAY,
                null,
                new WeeklyHours(List.of(
                        new WeeklyRange(DayOfWeek.WEDNESDAY, MORNING, Recurrence.SCHOOL_TERM),
                        new WeeklyRange(DayOfWeek.WEDNESDAY, EVENING, Recurrence.SCHOOL_HOLIDAYS))));
    }

    @Test
    void aPublicHolidayThatClosesEverySiteIsOneLine() {
        assertThat(changes(""))
                .contains("Lundi 6 avril 2026 · tous les sites · Lundi de Pâques, jour férié : fermé")
                .doesNotHaveDuplicates();
    }

    @Test
    void aPublicHolidayWithinAClosureIsNotSaidAgain() {
        close(null, EASTER_MONDAY.minusDays(3), EASTER_MONDAY.plusDays(2), null);

        assertThat(changes(""))
                .filteredOn(change -> change.contains("avril"))
                .containsExactly("Du 3 au 8 avril 2026 · tous les sites · fermeture exceptionnelle");
    }

    @Test
    void anOpeningIsSaidWithoutWhatAClosureTakesOfIt() {
        var saturday = TODAY.plusDays(4);
        openSpecially(saturday, MORNING);
        close(house.mainSiteId(), saturday, saturday, LocalTime.of(11, 0));

        assertThat(changes(""))
                .contains(
                        "Samedi 14 mars 2026, à partir de 11 h · Maison mère · fermeture exceptionnelle",
                        "Samedi 14 mars 2026, 9 h – 11 h · Maison mère · ouverture exceptionnelle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche"})
    void whatChangesIsSaidByDayThenBySite(String file) {
        close(house.antennaId(), LocalDate.of(2026, 4, 8), LocalDate.of(2026, 4, 8), null);
        close(house.antennaId(), LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 11), null);
        openSpecially(LocalDate.of(2026, 4, 11), MORNING);
        openSpecially(LocalDate.of(2026, 3, 11), EVENING);
        publish(LocalDate.of(2026, 4, 1), null, week(DayOfWeek.WEDNESDAY));

        assertThat(changes(file))
                .containsExactly(
                        "Mercredi 11 mars 2026, 18 h – 20 h · Maison mère · ouverture exceptionnelle",
                        "Mercredi 11 mars 2026 · Antenne · fermeture exceptionnelle",
                        "Mercredi 1er avril 2026 · Antenne · changement d’horaires",
                        "Lundi 6 avril 2026 · tous les sites · Lundi de Pâques, jour férié : fermé",
                        "Mercredi 8 avril 2026 · Antenne · fermeture exceptionnelle",
                        "Samedi 11 avril 2026, 9 h – 12 h · Maison mère · ouverture exceptionnelle",
                        "Vendredi 1er mai 2026 · tous les sites · Fête du travail, jour férié : fermé");
    }

    @Test
    void whatChangesWithinTwoWeeksComesBeforeTheWeeks() {
        close(house.antennaId(), LocalDate.of(2026, 3, 18), LocalDate.of(2026, 3, 18), null);

        assertThat(lines(""))
                .containsSubsequence(
                        "## Ce qui change bientôt",
                        "* Mercredi 18 mars 2026",
                        "## Maison mère",
                        "## Et plus tard",
                        "* Lundi 6 avril 2026");
    }

    @Test
    void soDoesTheNextChangeHoweverFar() {
        assertThat(lines(""))
                .containsSubsequence(
                        "* Lundi 6 avril 2026", "## Maison mère", "## Et plus tard", "* Vendredi 1er mai 2026");
    }

    @Test
    void theRowOfTodayDoesNotHoldWhenTodayChanges() {
        assertThat(lines("")).contains("| mardi aujourd’hui | 8 h 30 – 12 h 30, 13 h 30 – 17 h");

        close(house.mainSiteId(), TODAY, TODAY, null);

        assertThat(lines("")).contains("| mardi sauf aujourd’hui | 8 h 30 – 12 h 30, 13 h 30 – 17 h");
    }

    @Test
    void aClosureThatIsNotAnnouncedIsUnknownToEveryoneUntilItsDay() {
        var wednesday = TODAY.plusDays(1);
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        Ids.next(),
                        house.antennaId(),
                        wednesday,
                        wednesday,
                        null,
                        null,
                        ClosureReason.SHORT_STAFFED,
                        false,
                        null)));

        assertThat(changes("")).noneMatch(change -> change.contains("11 mars"));
        assertThat(text(".ics")).contains("UID:ouvert-2026-03-11-13:30-" + house.antennaId());
        assertThat(text(".json")).doesNotContain("Mar 11");
        assertThat(text(".jsonld")).doesNotContain("2026-03-11");

        clock.moveTo(LocalDateTime.of(2026, 3, 11, 9, 0));

        assertThat(changes("")).contains("Mercredi 11 mars 2026 · Antenne · fermeture exceptionnelle");
        assertThat(text(".ics")).doesNotContain("UID:ouvert-2026-03-11-13:30-" + house.antennaId());
        assertThat(text(".json")).contains("2026 Mar 11 off");
        assertThat(text(".jsonld")).contains("\"validFrom\":\"2026-03-11\",\"validThrough\":\"2026-03-11\"");
    }

    @Test
    void whatHoldsTodayIsThatOfTheDayOfTheSite() {
        clock.moveTo(LocalDateTime.of(2026, 3, 11, 0, 15));
        house.as(COORDINATOR, () -> {
            locate(null, null, ZoneId.of("America/Martinique"));
            hours.publish(new PublishHours(
                    Ids.next(),
                    house.antennaId(),
                    null,
                    Validity.since(TODAY),
                    WeeklyHours.everyWeek(Map.of(DayOfWeek.TUESDAY, List.of(EVENING)))));
        });

        assertThat(lines("")).contains("ouvert, jusqu’à 20 h", "| mardi aujourd’hui | 18 h – 20 h");
    }

    @Test
    void aMapShowsASiteByItsCoordinatesOrElseByItsAddress() {
        assertThat(text(""))
                .contains("https://www.openstreetmap.org/search?query=1%20rue%20Fictive%2C%2073000%20Chamb%C3%A9ry");

        house.as(COORDINATOR, () -> locate(45.5925, 5.9187, TestClock.PARIS));

        assertThat(text(""))
                .contains("https://www.openstreetmap.org?mlat=45.5925&amp;mlon=5.9187#map=18/45.5925/5.9187");
    }

    private void locate(@Nullable Double latitude, @Nullable Double longitude, ZoneId zone) {
        var site = sites.site(house.antennaId());
        sites.describe(
                site.id(),
                site.version(),
                new SiteDetails(
                        site.name(),
                        site.address(),
                        site.postalCode(),
                        site.city(),
                        null,
                        latitude,
                        longitude,
                        zone,
                        site.validity().from()));
    }

    private void publish(LocalDate first, @Nullable LocalDate last, WeeklyHours week) {
        house.as(
                COORDINATOR,
                () -> hours.publish(
                        new PublishHours(Ids.next(), house.antennaId(), null, new Validity(first, last), week)));
    }

    private static WeeklyHours week(DayOfWeek day) {
        return WeeklyHours.everyWeek(Map.of(day, List.of(MORNING)));
    }

    private void close(@Nullable UUID site, LocalDate first, LocalDate last, @Nullable LocalTime startsAt) {
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        Ids.next(), site, first, last, startsAt, null, ClosureReason.TRAINING, true, null)));
    }

    private void openSpecially(LocalDate day, TimeRange range) {
        house.as(
                COORDINATOR,
                () -> openings.open(new OpenSpecially(Ids.next(), house.mainSiteId(), day, range, true, null)));
    }

    /** Each in one line, when, where and what. */
    private List<String> changes(String file) {
        var lines = lines(file);
        return IntStream.range(0, lines.size() - 1)
                .filter(i -> lines.get(i).startsWith("* "))
                .mapToObj(i -> lines.get(i).substring(2) + " · " + lines.get(i + 1))
                .toList();
    }

    private List<String> lines(String file) {
        return PrintedHoursReader.lines(text(file));
    }

    private String text(String file) {
        var answer = mvc.get().uri("/horaires/" + house.code() + file).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
