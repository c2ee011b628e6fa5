package fr.guichet.opening;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static fr.guichet.account.Role.RECEPTION;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.shared.model.Ids;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.visit.VisitService;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Today is Tuesday 10 March 2026. */
@IntegrationTest
class PlanningPagesTests {

    private static final String CLOSING = "/planning/fermetures/nouvelle";
    private static final Pattern SEAL = Pattern.compile("name=\"seen\" value=\"(\\w+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    ClosureService closures;

    @Autowired
    SiteCalendar calendar;

    @Autowired
    SiteService sites;

    @Autowired
    VisitService visits;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @Test
    void theWeekShowsEverySite() {
        assertThat(get("/planning", COUNSELLOR))
                .hasStatusOk()
                .bodyText()
                .contains("Semaine 11", "Maison mère", "Antenne", "08:30–17:00", "13:30–18:00", "35\u00a0h\u00a030");
    }

    @Test
    void aPublicHolidayIsNamedInItsWeek() {
        assertThat(get("/planning?du=2026-05-06", MANAGER)).bodyText().contains("8 mai", "Semaine 19");
    }

    @Test
    void whoeverOnlyReadsIsOfferedNoChange() {
        assertThat(get("/planning/horaires", RECEPTION))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Nouveaux horaires");
        assertThat(get("/planning/fermetures", COUNSELLOR))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ouverture</");
        assertThat(get(CLOSING, COUNSELLOR)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theHoursKeepTheCharter() {
        assertThat(get("/planning/horaires", COORDINATOR))
                .bodyText()
                .contains("Charte nationale respectée", "35\u00a0h\u00a030");
    }

    @Test
    void newHoursBeginWithThoseOfToday() {
        assertThat(get(hours(house), COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"08:30-12:30, 13:30-17:00\"", "value=\"2026-03-11\"");
    }

    @Test
    void hoursOfCertainWeeksAreSaidInWords() {
        assertThat(publishSeen(
                        "rows[0].weekday",
                        "TUESDAY",
                        "rows[0].recurrence",
                        "FIRST_OF_MONTH",
                        "rows[0].hours",
                        "18h-20h"))
                .hasRedirectedUrl("/planning/horaires");
        assertThat(get("/planning/horaires", COORDINATOR))
                .bodyText()
                .contains("Préparés", "18:00–20:00", "le premier du mois", "à partir du 1er avril 2026")
                .doesNotContain("depuis le 1er avril 2026");
    }

    @Test
    void hoursThatOverlapAcrossRecurrencesAreJoinedAndThePageSaysSo() {
        publishSeen("rows[0].weekday", "TUESDAY", "rows[0].recurrence", "ODD_WEEKS", "rows[0].hours", "11h-14h");
        assertThat(get("/planning/horaires", COORDINATOR)).bodyText().contains("se recouvrent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    validFrom          | 2026-03-09  | aujourd’hui au plus tôt
                    validFrom          | demain      | n’est pas une date
                    validTo            | 2026-03-01  | précède le premier
                    week.tuesday       | le soir     | horaires illisibles
                    week.tuesday       | 22:00-02:00 | ce n’est pas le cas de 22:00-02:00
                    week.tuesday       | 9h-12h 14   | il manque une heure
                    week.tuesday       | 9h-12h 11h-17h | deux plages se recouvrent : 09:00-12:00 et 11:00-17:00
                    week.tuesday       | lundi 9h-12h | celui d’un seul jour
                    rows[0].hours      | lundi 9h-12h | celui d’un seul jour
                    rows[0].hours      | 9h-12h (RDV) | heures sur rendez-vous
                    week.tuesday       | ''          | Aucune heure d’ouverture
                    rows[0].hours      | 9h-10h      | Choisissez aussi
                    rows[0].recurrence | CHAQUE_LUNE | hours.field
                    """)
    void unreadableHoursAreSaidAndKept(String field, String value, String said) {
        var result = publish(field, value);
        assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        if (!said.equals("hours.field")) {
            assertThat(result).bodyText().contains(said);
        }
    }

    @Test
    void aGapInTheRowsIsRefused() {
        assertThat(publish("rows[7].hours", "9h-10h")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theSiteOfAnotherHouseHasNoHoursToPrepare() {
        assertThat(get(hours(houses.open()), COORDINATOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aClosureShowsItsConsequencesBeforeItIsDecided() {
        house.as(
                COUNSELLOR,
                () -> visits.log(
                        Ids.next(), aVisit(house).at("2026-03-04T14:00").build(), SEVEN_DAYS.atAnyHour()));
        var form = closing("firstDay", "2026-03-18");

        var shown = post(CLOSING, form);
        assertThat(shown).hasStatusOk().bodyText().contains("Ce que cela entraîne", "7\u00a0h\u00a030", "D’habitude");
        assertThat(isOpen("2026-03-18")).isTrue();

        form.put("seen", fingerprint(shown));
        assertThat(post(CLOSING, form)).hasRedirectedUrl("/planning/fermetures");
        assertThat(isOpen("2026-03-18")).isFalse();
        assertThat(get("/planning/fermetures", RECEPTION)).bodyText().contains("18 mars 2026", "Réunion");
    }

    @Test
    void aClosureWhoseConsequencesWereNotSeenIsNotDecided() {
        var form = closing("firstDay", "2026-03-18");
        form.put("seen", "forged");

        assertThat(post(CLOSING, form)).hasStatusOk().bodyText().contains("Ce que cela entraîne");
        assertThat(isOpen("2026-03-18")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    firstDay   | 2026-03-09 | aujourd’hui au plus tôt
                    firstDay   | 2026-03-15 | il n’y a rien à fermer
                    lastDay    | 2026-03-01 | précède le premier
                    lastDay    | 2030-03-01 | Un an au plus
                    reason     | ''         | Motif
                    part       | HOURS      | au moins une heure
                    publicText | numéro 2 85 05 78 006 084 91 | publicText
                    """)
    void aClosureThatMakesNoSenseIsSaidOnItsField(String field, String value, String said) {
        assertThat(post(CLOSING, closing(field, value)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
    }

    @Test
    void aBridgeIsSuggestedAndNotApplied() {
        assertThat(get("/planning/fermetures", COORDINATOR))
                .bodyText()
                .contains("Vendredi 15 mai 2026", "motif=BRIDGE");
        assertThat(isOpen("2026-05-15")).isTrue();
    }

    @Test
    void whitMondayWorkedOpensTheSite() {
        assertThat(isOpen("2026-05-25")).isFalse();
        var saved = post(
                "/planning/horaires/" + house.mainSiteId() + "/calendrier",
                new LinkedHashMap<>(Map.of(
                        "version", "0", "holidayRegion", "METROPOLE", "whitMondayWorked", "true", "schoolZone", "A")));
        assertThat(saved).hasRedirectedUrl("/planning/horaires");
        assertThat(isOpen("2026-05-25")).isTrue();
    }

    @Test
    void everyRegionCanBeFollowed() {
        for (var region : HolidayRegion.values()) {
            assertThat(post(
                            "/planning/horaires/" + house.mainSiteId() + "/calendrier",
                            new LinkedHashMap<>(Map.of(
                                    "version", version(), "holidayRegion", region.name(), "schoolZone", "OUTRE_MER"))))
                    .hasRedirectedUrl("/planning/horaires");
            assertThat(isOpen("2026-09-24")).isEqualTo(region != HolidayRegion.NOUVELLE_CALEDONIE);
        }
    }

    @Test
    void ofTwoWhoChangeTheCalendarTheSecondSeesBoth() {
        var address = "/planning/horaires/" + house.mainSiteId() + "/calendrier";
        post(address, new LinkedHashMap<>(Map.of("version", "0", "holidayRegion", "METROPOLE", "schoolZone", "B")));

        assertThat(post(
                        address,
                        new LinkedHashMap<>(Map.of("version", "0", "holidayRegion", "METROPOLE", "schoolZone", "C"))))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Quelqu’un a enregistré entre-temps", "zone B", "zone C");
    }

    private String version() {
        return String.valueOf(
                house.as(COORDINATOR, () -> sites.site(house.mainSiteId())).version());
    }

    private boolean isOpen(String day) {
        return house.as(
                COORDINATOR,
                () -> calendar.day(house.mainSiteId(), LocalDate.parse(day)).isOpen());
    }

    private static String fingerprint(MvcTestResult page) {
        try {
            var found = SEAL.matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> closing(String field, String value) {
        var form = new LinkedHashMap<String, String>();
        form.put("id", Ids.next().toString());
        form.put("site", house.mainSiteId().toString());
        form.put("firstDay", "2026-03-18");
        form.put("part", "ALL_DAY");
        form.put("reason", "MEETING");
        form.put("announced", "true");
        form.put(field, value);
        return form;
    }

    private MvcTestResult publish(String... changes) {
        return post(hours(house), hours(changes));
    }

    private MvcTestResult publishSeen(String... changes) {
        var form = hours(changes);
        form.put("seen", fingerprint(post(hours(house), form)));
        return post(hours(house), form);
    }

    private static Map<String, String> hours(String... changes) {
        var form = new LinkedHashMap<String, String>();
        form.put("id", Ids.next().toString());
        form.put("validFrom", "2026-04-01");
        form.put("week.tuesday", "08:30-12:30");
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    private static String hours(House of) {
        return "/planning/horaires/" + of.mainSiteId() + "/nouveaux";
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(house.signedIn(COORDINATOR)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(house.signedIn(role)).exchange();
    }
}
