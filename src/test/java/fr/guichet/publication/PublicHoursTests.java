package fr.guichet.publication;

import static fr.guichet.account.Role.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Today is Tuesday 10 March 2026. */
@IntegrationTest
class PublicHoursTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final TimeRange MORNING = new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0));

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

    @Test
    void anyoneReadsTheWeekOfEverySite() {
        assertThat(get(""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Maison mère",
                        "Antenne",
                        "sans interruption",
                        "autres jours",
                        "ouvre mercredi à 13\u00a0h\u00a030");
    }

    @Test
    void aSiteThatIsClosedIsNotSaidOpen() {
        assertThat(get("")).bodyText().containsOnlyOnce(" is-ok\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche", ".json", ".jsonld", ".ics"})
    void anUnknownHouseIsNotFound(String file) {
        assertThat(mvc.get().uri("/horaires/nulle-part" + file)).hasStatus(404);
    }

    @Test
    void withoutASettingSeveralHousesShareNoAddress() {
        houses.open();
        assertThat(mvc.get().uri("/horaires")).hasStatus(404);
    }

    @Test
    void aClosureOfTheAntennaChangesEverythingThatIsPublished() {
        assertThat(get(".ics")).bodyText().contains("UID:ouvert-2026-03-11-13:30-" + house.antennaId());

        var id = closeTheAntenna(true);

        assertThat(get("")).bodyText().contains("fermeture exceptionnelle", "Venez à la maison mère");
        assertThat(openingHours(1)).endsWith("; 2026 Mar 11 off \"fermeture exceptionnelle\"");
        assertThat(get(".ics"))
                .bodyText()
                .contains("UID:ferme-2026-03-11-" + id)
                .doesNotContain("UID:ouvert-2026-03-11-13:30-" + house.antennaId());
        assertThat(get("/affiche")).bodyText().contains("fermeture exceptionnelle");
        assertThat(get("/affiche/" + id)).hasStatusOk().bodyText().contains("Mercredi 11 mars 2026");
    }

    @Test
    void thePublicNeverReadsTheReason() {
        closeTheAntenna(true);
        assertThat(get("")).bodyText().doesNotContainIgnoringCase("effectif");
    }

    @Test
    void aClosureThatIsNotAnnouncedIsNotToldAhead() {
        var id = closeTheAntenna(false);

        assertThat(get("")).bodyText().doesNotContain("fermeture exceptionnelle");
        assertThat(get("/affiche/" + id)).hasStatus(404);
    }

    @Test
    void theClosureOfAnotherHouseHasNoPosterHere() {
        var id = closeTheAntenna(true);
        assertThat(mvc.get().uri("/horaires/" + houses.open().code() + "/affiche/" + id))
                .hasStatus(404);
    }

    @Test
    void aPublicHolidaySoonIsNamed() {
        assertThat(get("")).bodyText().contains("6 avril 2026", "jour férié");
    }

    @Test
    void hoursOfCertainWeeksAndThoseToComeAreSaid() {
        var tuesday = new WeeklyRange(DayOfWeek.TUESDAY, MORNING, Recurrence.FIRST_OF_MONTH);
        var april = LocalDate.of(2026, 4, 1);
        house.as(COORDINATOR, () -> {
            publish(WEDNESDAY.minusDays(1), new WeeklyHours(List.of(tuesday)));
            publish(april, WeeklyHours.everyWeek(Map.of(DayOfWeek.FRIDAY, List.of(MORNING))));
        });

        assertThat(get("")).hasStatusOk().bodyText().contains("1er mardi du mois", "À partir du 1er avril 2026");
    }

    @Test
    void onlyAnAnnouncedSpecialOpeningIsTold() {
        var saturday = LocalDate.of(2026, 3, 14);
        openSpecially(saturday, true);
        openSpecially(saturday.plusDays(7), false);

        assertThat(get("")).bodyText().contains("Samedi 14 mars 2026").doesNotContain("21 mars 2026");
        assertThat(get(".ics")).bodyText().contains("ouvert-2026-03-14").doesNotContain("ouvert-2026-03-21");
        assertThat(openingHours(0)).contains("; 2026 Mar 14 09:00-12:00").doesNotContain("Mar 21");
    }

    @Test
    void theJsonFollowsBothSchemas() {
        closeTheAntenna(true);
        var published = JsonMapper.shared().readTree(text(get(".json")));

        assertThat(published.get("structures")).hasSize(2);
        assertThat(published.get("services")).hasSize(2);
        published.get("structures").forEach(structure -> assertValid("structure", structure));
        published.get("services").forEach(service -> assertValid("service", service));
        assertThat(openingHours(0))
                .isEqualTo("Mo 08:30-17:00; Tu-We 08:30-12:30,13:30-17:00; Th 13:30-18:00; Fr 08:30-12:30; PH off"
                        + "; 2026 Apr 06 off; 2026 May 01 off");
    }

    @Test
    void aCatalogueFindsASiteByItsCommuneAndItsCoordinates() {
        house.as(COORDINATOR, () -> {
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
                            45.59,
                            5.91,
                            site.timeZone(),
                            site.validity().from(),
                            "73065"));
        });

        assertThat(published("/structures/1/code_insee").asString()).isEqualTo("73065");
        assertThat(published("/structures/1/latitude").asDouble()).isEqualTo(45.59);
        assertThat(published("/services/1/longitude").asDouble()).isEqualTo(5.91);
    }

    @Test
    void theDateOfTheJsonIsThatOfTheLastChangeOfItsSite() {
        clock.moveTo(LocalDateTime.of(2026, 3, 12, 9, 0));
        openSpecially(LocalDate.of(2026, 3, 14), true);
        clock.moveTo(LocalDateTime.of(2026, 3, 13, 9, 0));

        assertThat(published("/structures/0/date_maj").asString()).isEqualTo("2026-03-12");
        assertThat(published("/services/0/date_maj").asString()).isEqualTo("2026-03-12");
        assertThat(published("/structures/1/date_maj").asString()).isEqualTo("2026-03-10");
    }

    @Test
    void theAgendaIsInTheTimeOfTheSite() {
        var agenda = get(".ics");
        assertThat(agenda.getResponse().getContentType()).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(agenda)
                .bodyText()
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/Paris", "DTSTART;TZID=Europe/Paris:20260311T133000");
    }

    @Test
    void searchEnginesReadTheHoursOfEachDay() {
        assertThat(get(".jsonld")).bodyText().contains("\"GovernmentOffice\"", "\"dayOfWeek\":\"Monday\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/affiche", ".json", ".jsonld", ".ics"})
    void anyoneKeepsItForAMinuteAndNoSessionBegins(String file) {
        var first = get(file).getResponse();
        var tag = first.getHeader(HttpHeaders.ETAG);

        assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=60, public");
        assertThat(first.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(mvc.get().uri("/horaires/" + house.code() + file).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304);
    }

    @Test
    void whatIsKeptNeverNamesWhoIsSignedIn() {
        assertThat(mvc.get().uri("/horaires/" + house.code()).with(house.signedIn(COORDINATOR)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Essai COORDINATOR");
    }

    private MvcTestResult get(String file) {
        return mvc.get().uri("/horaires/" + house.code() + file).exchange();
    }

    private UUID closeTheAntenna(boolean announced) {
        var id = Ids.next();
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        id,
                        house.antennaId(),
                        WEDNESDAY,
                        WEDNESDAY,
                        null,
                        null,
                        ClosureReason.SHORT_STAFFED,
                        announced,
                        "Venez à la maison mère")));
        return id;
    }

    private void openSpecially(LocalDate day, boolean announced) {
        house.as(
                COORDINATOR,
                () -> openings.open(new OpenSpecially(Ids.next(), house.mainSiteId(), day, MORNING, announced, null)));
    }

    private void publish(LocalDate from, WeeklyHours week) {
        hours.publish(new PublishHours(Ids.next(), house.antennaId(), null, Validity.since(from), week));
    }

    private String openingHours(int site) {
        return published("/structures/" + site + "/horaires_accueil").asString();
    }

    private JsonNode published(String path) {
        return JsonMapper.shared().readTree(text(get(".json"))).at(path);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static void assertValid(String schema, JsonNode published) {
        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("data-inclusion-v1.0.8/" + schema + ".json"), InputFormat.JSON);
        assertThat(rules.validate(published.toString(), InputFormat.JSON)).isEmpty();
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
