package fr.guichet.opening.holiday;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.Recurrence;
import fr.guichet.opening.SchoolPeriod;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Today is Tuesday 10 March 2026; the shipped spring holidays of zone A begin on 4 April. */
@IntegrationTest
class SchoolHolidaysTests {

    private static final String ADDRESS = "/administration/vacances-scolaires";
    private static final String SPRING = """
            zone,name,first_day,last_day,status
            A,Vacances de printemps,2026-04-11,2026-04-26,to_confirm
            """;
    private static final String OFFICIAL = """
            Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire
            Vacances de Printemps;-;2026-04-10T22:00:00+00:00;2026-04-26T22:00:00+00:00;Grenoble;Zone A;2025-2026
            Vacances de Printemps;-;2026-04-10T22:00:00+00:00;2026-04-26T22:00:00+00:00;Lyon;Zone A;2025-2026
            Rentrée scolaire des enseignants;Enseignants;2026-08-30T22:00:00+00:00;2026-08-30T22:00:00+00:00;Lyon;Zone A;2026-2027
            """;
    private static final LocalDate SHIPPED_TUESDAY = LocalDate.of(2026, 4, 7);
    private static final LocalDate IMPORTED_TUESDAY = LocalDate.of(2026, 4, 21);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    OpeningHoursService hours;

    @Autowired
    SiteCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @Test
    void whatIsKnownIsShownUntilTheDayItIsNot() {
        assertThat(list(house))
                .hasStatusOk()
                .bodyText()
                .contains("Zone A", "04/04/2026", "à confirmer", "Dates inconnues à partir du 1er septembre 2028");
    }

    @Test
    void aFileIsCheckedBeforeAnythingIsTaken() {
        assertThat(check(SPRING.getBytes(UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("1 période à prendre", "11/04/2026", "nouveau", "Prendre ces dates");
        assertThat(list(house)).bodyText().doesNotContain("11/04/2026");
    }

    @Test
    void whatTheFileDoesNotSayAndTheHouseKnowsIsNamedBeforeItGoes() {
        assertThat(check(SPRING.getBytes(UTF_8)))
                .bodyText()
                .contains("ces vacances ne seraient plus connues", "Vacances d’été, zone A, du 4 juillet 2026");
    }

    @Test
    void theOfficialCalendarIsTakenAsItIsPublished() {
        assertThat(check(OFFICIAL.getBytes(UTF_8)))
                .hasStatusOk()
                .bodyText()
                .contains("1 période à prendre", "11/04/2026", "26/04/2026", "1 ligne ne dit rien des vacances");

        take(Ids.next(), new SchoolHolidayImport(periodsOf(OFFICIAL), List.of(), 0, 0).table());

        assertThat(list(house)).bodyText().contains("11/04/2026").doesNotContain("04/04/2026");
    }

    private static List<SchoolPeriod> periodsOf(String file) {
        return SchoolHolidayFile.read("calendrier.csv", file, 2025, Set.of()).periods();
    }

    @Test
    void whatIsTakenReplacesThatSchoolYearOfThatZone() {
        take(Ids.next(), SPRING);

        assertThat(list(house))
                .bodyText()
                .contains("11/04/2026")
                .doesNotContain("04/04/2026")
                .doesNotContain("04/07/2026");
    }

    @Test
    void theSchoolYearThatTheFileDoesNotNameStays() {
        take(Ids.next(), SPRING);

        assertThat(list(house)).bodyText().contains("19/12/2026");
    }

    @Test
    void aLaterImportReplacesTheOneBefore() {
        take(Ids.next(), SPRING);
        take(Ids.next(), SPRING.replace("04-11", "04-12"));

        assertThat(list(house)).bodyText().contains("12/04/2026").doesNotContain("11/04/2026");
    }

    @Test
    void sentTwiceAnImportIsTakenOnce() {
        var id = Ids.next();
        take(id, SPRING);
        take(id, SPRING);

        assertThat(house.as(
                        ADMIN,
                        () -> jdbc.sql("select count(*) from school_holiday where import_id = :id")
                                .param("id", id)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void whatWasReplacedSinceIsNotSaidToBeTaken() {
        var id = Ids.next();
        take(id, SPRING);
        var other = SPRING.replace("04-11", "04-12");
        assertThat(take(id, other)).hasStatus(HttpStatus.CONFLICT);
        take(Ids.next(), other);

        assertThat(take(id, SPRING)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void hoursHeldInSchoolHolidaysFollowTheImport() {
        holdTuesdaysInSchoolHolidays();
        assertThat(isOpen(SHIPPED_TUESDAY)).isTrue();
        assertThat(isOpen(IMPORTED_TUESDAY)).isFalse();

        take(Ids.next(), SPRING);

        assertThat(isOpen(SHIPPED_TUESDAY)).isFalse();
        assertThat(isOpen(IMPORTED_TUESDAY)).isTrue();
    }

    @Test
    void hoursHeldInSchoolHolidaysSayWhichDaysAreKnown() {
        assertThat(hoursPage()).bodyText().doesNotContain("Vacances de Noël");
        holdTuesdaysInSchoolHolidays();

        assertThat(hoursPage())
                .bodyText()
                .contains(
                        "Vacances de Noël",
                        "à confirmer",
                        "du 19 décembre 2026 au 3 janvier 2027",
                        "Dates inconnues à partir du 1er septembre 2028");
    }

    @Test
    void anImportStaysInItsHouse() {
        take(Ids.next(), SPRING);
        assertThat(list(houses.open())).bodyText().contains("04/04/2026");
    }

    @Test
    void anImportIsAudited() {
        var id = Ids.next();
        take(id, SPRING);

        assertThat(house.as(
                        ADMIN,
                        () -> jdbc.sql("select action from audit_entry where subject_id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single()))
                .isEqualTo("SchoolHolidaysImported");
    }

    @Test
    void faultsAreSaidByLineAndNothingIsTaken() {
        var faulty = SPRING + "D,Vacances,2026-06-01,2026-06-02,official\n";
        assertThat(check(faulty.getBytes(UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Rien n’est enregistré\u00a0: 1\u00a0point à corriger", "Zone inconnue")
                .doesNotContain("Prendre ces dates");
        assertThat(take(Ids.next(), faulty)).hasStatus(HttpStatus.CONFLICT);
        assertThat(list(house)).bodyText().contains("04/04/2026");
    }

    @Test
    void pointsToCorrectAreCountedOnce() {
        assertThat(check((SPRING + "D,Vacances,2026-06-01,hier,official\n").getBytes(UTF_8)))
                .bodyText()
                .contains(
                        "Rien n’est enregistré\u00a0: 1\u00a0point à corriger",
                        "Zone inconnue",
                        "Dernier jour illisible")
                .doesNotContain("2 points");
    }

    @Test
    void theCalendarOfAnotherTerritoryIsNoneOfThisHouse() {
        var reunion = OFFICIAL.replaceAll("Zone A|Grenoble|Lyon", "Réunion");

        assertThat(check(reunion.getBytes(UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce calendrier est celui d’un autre territoire\u00a0: La Réunion.")
                .doesNotContain("Aucune", "ligne par ligne");
    }

    @Test
    void aDownloadThatBrokeOffWithinALetterIsToBeDoneAgain() {
        var whole = SPRING.replace("printemps", "Noë").split("ë")[0].concat("ë").getBytes(UTF_8);

        assertThat(check(Arrays.copyOf(whole, whole.length - 1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("le téléchargement s’est sans doute interrompu");
    }

    @Test
    void whatIsNoFileIsSaid() {
        assertThat(check(new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez");
    }

    @Test
    void aFieldSentAsTextIsNoFile() {
        assertThat(mvc.post()
                        .uri(ADDRESS + "/controle")
                        .param("file", "")
                        .with(house.signedIn(ADMIN))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez un fichier");
    }

    @Test
    void aFileInAnotherEncodingIsSaid() {
        assertThat(check(SPRING.replace("printemps", "Noël").getBytes(ISO_8859_1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("pas en UTF-8");
    }

    @Test
    void aFileThatIsTooLargeIsSaid() {
        assertThat(check(SPRING.repeat(30_000).getBytes(UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("2 Mo");
    }

    private void holdTuesdaysInSchoolHolidays() {
        var morning = new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0));
        var tuesday = new WeeklyRange(DayOfWeek.TUESDAY, morning, Recurrence.SCHOOL_HOLIDAYS);
        house.as(
                COORDINATOR,
                () -> hours.publish(new PublishHours(
                        Ids.next(),
                        house.mainSiteId(),
                        null,
                        Validity.since(LocalDate.of(2026, 3, 11)),
                        new WeeklyHours(List.of(tuesday)))));
    }

    private boolean isOpen(LocalDate day) {
        return house.as(COUNSELLOR, () -> calendar.day(house.mainSiteId(), day).isOpen());
    }

    private MvcTestResult hoursPage() {
        return mvc.get()
                .uri("/planning/horaires")
                .with(house.signedIn(COUNSELLOR))
                .exchange();
    }

    private MvcTestResult list(House of) {
        return mvc.get().uri(ADDRESS).with(of.signedIn(ADMIN)).exchange();
    }

    private MvcTestResult check(byte[] file) {
        return mvc.post()
                .uri(ADDRESS + "/controle")
                .multipart()
                .file("file", file)
                .with(house.signedIn(ADMIN))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult take(UUID id, String csv) {
        return mvc.post()
                .uri(ADDRESS)
                .with(house.signedIn(ADMIN))
                .with(csrf())
                .param("id", id.toString())
                .param("content", csv)
                .exchange();
    }
}
