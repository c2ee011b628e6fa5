package fr.guichet.opening.site;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.appointment.Appointments.aBooking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.Ids;
import fr.guichet.site.SiteDetails;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SitePagesTests {

    static final String PATH = "/administration/sites";

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\w+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    SiteService sites;

    @Autowired
    SiteCalendar calendar;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @Test
    void theListTellsTheHoursInWords() {
        assertThat(get(PATH, ADMIN))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Maison mère",
                        "1 rue Fictive",
                        "73000 Chambéry",
                        "mardi, mercredi",
                        "08:30–12:30, 13:30–17:00",
                        "1er octobre 2022");
    }

    @Test
    void theCoordinatorReadsAndTheAdministratorChanges() {
        assertThat(get(PATH, COORDINATOR)).hasStatusOk().bodyText().doesNotContain("Nouvelle antenne", "Modifier");
        assertThat(get(PATH, ADMIN)).bodyText().contains("Nouvelle antenne", "Modifier");
        assertThat(get(PATH + "/nouveau", COORDINATOR)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(PATH + "/" + house.antennaId(), COORDINATOR)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(PATH, Role.COUNSELLOR)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anAntennaOpensWithItsHours() {
        assertThat(openAntenna("Bellevue", "week.monday", "8h30-12h30 et 13h30-17h"))
                .hasRedirectedUrl(PATH);

        var antenna = site("Bellevue");
        assertThat(antenna.phone()).isEqualTo("04 79 00 00 00");
        assertThat(house.as(
                        ADMIN,
                        () -> calendar.day(antenna.id(), LocalDate.of(2026, 3, 16))
                                .isOpenAt(LocalTime.of(16, 59))))
                .isTrue();
    }

    @Test
    void theFormOfAnAntennaSentAgainOtherwiseIsRefused() {
        var id = Ids.next();
        assertThat(openAntenna(id, "Bellevue", "week.monday", "9h-12h")).hasRedirectedUrl(PATH);

        assertThat(openAntenna(id, "Bellevue", "week.monday", "9h-12h")).hasRedirectedUrl(PATH);
        assertThat(openAntenna(id, "Bellevue", "week.monday", "9h-11h"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("avec d’autres valeurs", "9h-11h");
    }

    @Test
    void unreadableHoursAreSaidOnTheirDayWithAnExample() {
        assertThat(openAntenna("Bellevue", "week.tuesday", "le matin"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Mardi\u00a0: horaires illisibles. Écrivez par exemple 08:30-12:30",
                        "href=\"#week.tuesday\"",
                        "value=\"le matin\"",
                        "value=\"Bellevue\"");
    }

    @Test
    void faultsStandInTheOrderOfTheForm() throws Exception {
        var page = post(
                        PATH + "/nouveau",
                        "site.name",
                        "",
                        "site.address",
                        "",
                        "site.postalCode",
                        "",
                        "site.city",
                        "",
                        "site.openedOn",
                        "",
                        "week.monday",
                        "le matin")
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .containsSubsequence(
                        "href=\"#site.name\"",
                        "href=\"#site.address\"",
                        "href=\"#site.postalCode\"",
                        "href=\"#site.city\"",
                        "href=\"#site.openedOn\"",
                        "href=\"#week.monday\"");
    }

    @Test
    void anImpossibleDateKeepsTheHours() {
        assertThat(post(
                        PATH + "/nouveau",
                        "site.name",
                        "Bellevue",
                        "site.openedOn",
                        "2026-02-30",
                        "week.monday",
                        "9h-12h"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"9h-12h\"", "value=\"Bellevue\"", "24/11/2026");
    }

    @Test
    void anEmptyPostIsAFormToFill() {
        assertThat(post(PATH + "/nouveau")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(PATH + "/" + house.antennaId())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void twoSitesCannotShareAName() {
        assertThat(openAntenna("Antenne"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("porte déjà ce nom");
    }

    @Test
    void aDescriptionOnAnOlderVersionShowsBoth() {
        var seen = site("Antenne").version();
        assertThat(describe(seen, "Le Biollay")).hasRedirectedUrl(PATH);

        assertThat(describe(seen, "Bellevue"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Le Biollay", "Bellevue", "différent", "Enregistrer ma saisie");
        assertThat(site("Le Biollay").id()).isEqualTo(house.antennaId());
    }

    @Test
    void theCommuneOfASiteIsKeptWhileItStaysInTown() {
        openAntenna("Bellevue", "site.inseeCode", "73065");
        var site = site("Bellevue");
        assertThat(site.location().inseeCode()).isEqualTo("73065");

        move(site, "Chambéry");
        assertThat(site("Bellevue").location().inseeCode()).isEqualTo("73065");
        move(site("Bellevue"), "Cognin");
        assertThat(site("Bellevue").location().inseeCode()).isNull();
    }

    @Test
    void aCommuneThatIsNoCodeIsRefused() {
        assertThat(openAntenna("Bellevue", "site.inseeCode", "Chambéry"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Cinq caractères");
    }

    private void move(SiteRow site, String city) {
        house.as(
                ADMIN,
                () -> sites.describe(
                        site.id(),
                        site.version(),
                        new SiteDetails(
                                site.name(),
                                "3 rue Fictive",
                                site.postalCode(),
                                city,
                                null,
                                null,
                                null,
                                site.timeZone(),
                                site.validity().from())));
    }

    @Test
    void anAntennaClosesAndMayReopen() {
        var address = PATH + "/" + house.antennaId();
        assertThat(get(address + "/fermeture", ADMIN)).hasStatusOk();

        assertThat(post(address + "/fermeture", "version", version(), "lastDay", "2026-06-30"))
                .hasRedirectedUrl(PATH);
        assertThat(site("Antenne").validity().lastDay()).isEqualTo(LocalDate.of(2026, 6, 30));
        post(address + "/reouverture");
        assertThat(site("Antenne").validity().lastDay()).isNull();
    }

    @Test
    void anAntennaWhereSomeoneIsExpectedShowsItBeforeItCloses() {
        var type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        var booking = aBooking(type, house.agent(COUNSELLOR).accountId(), house.antennaId())
                .at(LocalDate.of(2026, 4, 1).atTime(19, 0))
                .although("Travaille le jour")
                .build();
        house.as(COORDINATOR, () -> appointments.book(booking, BookingReach.ANY));
        var address = PATH + "/" + house.antennaId() + "/fermeture";

        var shown = post(address, "version", version(), "lastDay", "2026-03-31");
        assertThat(shown).hasStatusOk().bodyText().contains("Ce que cela entraîne", "1 rendez-vous sera à déplacer");
        assertThat(site("Antenne").validity().lastDay()).isNull();

        assertThat(post(address, "version", version(), "lastDay", "2026-03-31", "seen", seen(shown)))
                .hasRedirectedUrl(PATH);
        assertThat(post(PATH + "/" + house.antennaId() + "/reouverture")).hasRedirectedUrl(PATH);
        assertThat(post(address, "version", version(), "lastDay", "2026-04-01")).hasRedirectedUrl(PATH);
    }

    private static String seen(MvcTestResult page) {
        try {
            var found = SEEN.matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void theMainSiteStaysOpen() {
        assertThat(post(PATH + "/" + house.mainSiteId() + "/fermeture", "version", version(), "lastDay", "2026-06-30"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("La maison mère ne se ferme pas");
    }

    @Test
    void aSiteCannotCloseBeforeItOpened() {
        assertThat(post(PATH + "/" + house.antennaId() + "/fermeture", "version", version(), "lastDay", "2020-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ne peut pas précéder");
    }

    @Test
    void aSiteOfAnotherHouseIsUnknown() {
        var stranger = houses.open().antennaId();

        assertThat(get(PATH + "/" + stranger, ADMIN)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(PATH + "/" + stranger + "/fermeture", "version", version(), "lastDay", "2026-06-30"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(PATH + "/" + stranger + "/reouverture")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Of the antenna. */
    private String version() {
        return String.valueOf(
                house.as(ADMIN, () -> sites.site(house.antennaId())).version());
    }

    private MvcTestResult openAntenna(String name, String... more) {
        return openAntenna(Ids.next(), name, more);
    }

    private MvcTestResult openAntenna(UUID id, String name, String... more) {
        var parameters = new java.util.ArrayList<>(java.util.List.of(
                "id",
                id.toString(),
                "site.name",
                name,
                "site.address",
                "2 rue Fictive",
                "site.postalCode",
                "73000",
                "site.city",
                "Chambéry",
                "site.phone",
                "+33 4.79.00.00.00",
                "site.openedOn",
                "2026-03-01"));
        parameters.addAll(java.util.List.of(more));
        return post(PATH + "/nouveau", parameters.toArray(String[]::new));
    }

    private MvcTestResult describe(Long version, String name) {
        return post(
                PATH + "/" + house.antennaId(),
                "version",
                String.valueOf(version),
                "site.name",
                name,
                "site.address",
                "2 rue Fictive",
                "site.postalCode",
                "73000",
                "site.city",
                "Chambéry",
                "site.openedOn",
                "2022-10-01");
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(house.signedIn(role)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(house.signedIn(ADMIN)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private SiteRow site(String name) {
        return house.as(ADMIN, () -> sites.sites()).stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
