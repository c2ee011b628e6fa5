package fr.guichet.opening.hours;

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
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.Rotas;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.model.Ids;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import fr.guichet.site.SiteService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Today is Tuesday 10 March 2026; the house opens 32 hours a week and its antenna 3 h 30. */
@IntegrationTest
class NewHoursTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\w+)\"");

    private static final Pattern LINE = Pattern.compile("(<dt.*?</dd>)", Pattern.DOTALL);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    OpeningHoursService hours;

    @Autowired
    Availabilities availabilities;

    @Autowired
    AppointmentService appointments;

    @Autowired
    StandardWeekService weeks;

    @Autowired
    LeaveService leaves;

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
    void newHoursShowWhatTheyEntailAndAreNotPublishedYet() {
        Rotas.plan(house, weeks, leaves);
        var type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        var counsellor = house.agent(COUNSELLOR).accountId();
        availabilities.weekly(house, counsellor, null, LocalDate.of(2026, 3, 11), "13:30", "17:00", type);
        book(type, "2026-03-18T14:00", null);
        book(type, "2026-03-25T16:00", "Travaille le matin");
        book(type, "2026-03-25T19:00", "Travaille le matin");

        assertThat(post(mornings("2026-03-16")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ce que cela entraîne",
                        "20 h d’ouverture par semaine au lieu de 32 h".replace(" h", "\u00a0h"),
                        "2 rendez-vous seront à déplacer",
                        "1 disponibilité perd",
                        "2 agents y sont planifiés",
                        "donnent 23\u00a0h\u00a030 sur 5 jours");
        assertThat(versions()).hasSize(1);
    }

    @Test
    void theWeekIsWrittenAsItWasReadBesideTheOneThatItReplaces() {
        publish(mornings(
                "2026-03-16",
                "week.saturday",
                "9h-12h",
                "rows[0].weekday",
                "MONDAY",
                "rows[0].recurrence",
                "ODD_WEEKS",
                "rows[0].hours",
                "14h-16h"));

        var page = post(mornings(
                "2026-04-06",
                "week.wednesday",
                "14h à 17h30 et 9h-12h 15 mn",
                "rows[0].weekday",
                "FRIDAY",
                "rows[0].recurrence",
                "LAST_OF_MONTH",
                "rows[0].hours",
                "13h30/16h"));
        assertThat(read(page))
                .containsExactly(
                        "Lundi 08:30–12:30 (avant\u00a0: 08:30–12:30 · 14:00–16:00 semaines impaires)",
                        "Mardi 08:30–12:30",
                        "Mercredi 09:00–12:15, 14:00–17:30 (avant\u00a0: 08:30–12:30)",
                        "Jeudi 08:30–12:30",
                        "Vendredi 08:30–12:30 · 13:30–16:00 le dernier du mois (avant\u00a0: 08:30–12:30)",
                        "Samedi fermé (avant\u00a0: 09:00–12:00)",
                        "Dimanche fermé");
    }

    @Test
    void ofTwoWhoPublishAtOneMomentTheSecondIsShownWhatTheFirstDid() {
        var forms = List.of(mornings("2026-04-06"), mornings("2026-04-06", "week.friday", "9h-12h"));
        forms.forEach(form -> form.put("seen", fingerprint(post(form))));

        var answers = forms.parallelStream().map(this::post).toList();

        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(200, 303);
        assertThat(answers)
                .filteredOn(answer -> answer.getResponse().getStatus() == 200)
                .allSatisfy(answer -> assertThat(answer)
                        .bodyText()
                        .contains("Ils remplacent ceux qui devaient commencer le même jour"));
    }

    private static List<String> read(MvcTestResult page) {
        try {
            return LINE.matcher(page.getResponse().getContentAsString())
                    .results()
                    .map(line -> line.group(1)
                            .replaceAll("<[^>]*>", " ")
                            .replaceAll("[ \\n]+", " ")
                            .replace(" )", ")")
                            .strip())
                    .toList();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void hoursThatFollowSchoolHolidaysWithoutDatesSayThatTheyAreTakenForTerm() {
        house.as(
                COORDINATOR,
                () -> sites.follow(
                        house.mainSiteId(),
                        0L,
                        new CalendarSettings(HolidayRegion.MARTINIQUE, false, SchoolZone.OUTRE_MER)));
        var unknown = "Les dates des vacances de votre zone (outre-mer) ne sont pas connues\u00a0:";
        assertThat(post(mornings("2026-03-16"))).bodyText().doesNotContain(unknown);

        var form = following("2026-03-16");
        assertThat(post(form)).bodyText().contains(unknown);

        publish(form);
        assertThat(get("/planning/horaires")).bodyText().contains(unknown);
    }

    @Test
    void hoursThatOutlastTheKnownSchoolHolidaysSayUntilWhenTheyAreKnown() {
        clock.moveTo(LocalDateTime.of(2027, 11, 1, 9, 0));
        var unknown = "ne sont pas connues après le 31 août 2028";
        assertThat(post(following("2027-11-02"))).bodyText().contains(unknown);

        var ended = following("2027-11-02");
        ended.put("validTo", "2028-08-31");
        assertThat(post(ended)).bodyText().doesNotContain("ne sont pas connues");
    }

    @Test
    void schoolHolidaysThatAreKnownForAYearAreNotDoubted() {
        var form = following("2026-03-16");
        assertThat(post(form)).bodyText().contains("Ce que cela entraîne").doesNotContain("ne sont pas connues");

        publish(form);
        assertThat(get("/planning/horaires")).bodyText().doesNotContain("ne sont pas connues");
    }

    private static Map<String, String> following(String from) {
        return mornings(
                from,
                "rows[0].weekday",
                "WEDNESDAY",
                "rows[0].recurrence",
                "SCHOOL_TERM",
                "rows[0].hours",
                "13h30-17h");
    }

    @Test
    void sentAgainWithThemSeenTheyArePublishedOnce() {
        var form = mornings("2026-03-16");
        form.put("seen", fingerprint(post(form)));

        var published = post(form);
        assertThat(published).hasRedirectedUrl("/planning/horaires");
        assertThat(post(form)).hasRedirectedUrl("/planning/horaires");
        assertThat(versions()).hasSize(2);
        assertThat(flash(published)).extracting("code").isEqualTo("hours.published");
    }

    @Test
    void whatSomebodyElsePublishedMeanwhileIsShownBeforeItIsReplaced() {
        var form = mornings("2026-03-16");
        form.put("seen", fingerprint(post(form)));
        publish(mornings("2026-03-16", "week.monday", "10h-12h"));

        assertThat(post(form)).hasStatusOk().bodyText().contains("Ils remplacent ceux");
        assertThat(versions())
                .hasSize(2)
                .last()
                .extracting(one -> one.id().toString())
                .isNotEqualTo(form.get("id"));
    }

    @Test
    void whatIsTypedStaysBesideItsConsequences() {
        assertThat(post(mornings("2026-03-16", "label", "Horaires d’été", "week.friday", "8h30-12h30")))
                .bodyText()
                .contains("Horaires d’été", "value=\"8h30-12h30\"");
        assertThat(post(mornings("2026-03-16", "week.friday", "demain")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"demain\"")
                .doesNotContain("Ce que cela entraîne");
    }

    @Test
    void theirPublicationIsTakenBackAsIfItHadNotBeen() {
        var before = versions();
        var form = mornings("2026-07-06", "validTo", "2026-08-30");
        publish(form);
        assertThat(versions()).hasSize(3);

        assertThat(takeBack(form)).hasRedirectedUrl("/planning/horaires");
        assertThat(said(versions())).isEqualTo(said(before));
    }

    @Test
    void hoursThatWereReplacedOnTheirFirstDayAreBackToo() {
        publish(mornings(
                "2026-07-06",
                "label",
                "Horaires d’été",
                "rows[0].weekday",
                "SATURDAY",
                "rows[0].recurrence",
                "FIRST_OF_MONTH",
                "rows[0].hours",
                "9h-12h"));
        var before = versions();
        var form = mornings("2026-07-06", "week.monday", "10h-12h");
        publish(form);

        takeBack(form);
        assertThat(said(versions())).isEqualTo(said(before));
    }

    @Test
    void hoursFromTodayOnAreTakenBackTheSameDayAndNoLater() {
        var form = mornings("2026-03-10");
        publish(form);
        clock.moveTo(TestClock.START.plusDays(1));
        assertThat(takeBack(form)).hasStatus(HttpStatus.CONFLICT);
        clock.reset();
        assertThat(takeBack(form)).hasRedirectedUrl("/planning/horaires");
    }

    @Test
    void onceOthersAreBuiltUponThemTheyAreNotTakenBack() {
        var summer = mornings("2026-07-06", "validTo", "2026-08-30");
        publish(summer);
        publish(mornings("2026-10-01"));

        assertThat(takeBack(summer)).hasStatus(HttpStatus.CONFLICT);
        assertThat(versions()).hasSize(4);
    }

    @Test
    void whatWasBookedInThemIsCountedWhenTheyAreTakenBack() {
        var saturdays = mornings("2026-03-16", "week.saturday", "9h-12h");
        publish(saturdays);
        var type = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        book(type, "2026-03-21T10:00", "Travaille en semaine");

        var flash = flash(takeBack(saturdays));
        assertThat(flash).extracting("arguments").isEqualTo(new Object[] {1L});
        assertThat(get("/rendez-vous/a-deplacer")).bodyText().contains("site fermé");
    }

    @Test
    void noGreenCharterStandsOverHoursToComeThatMissIt() {
        publish(mornings("2026-07-06", "validTo", "2026-08-30"));

        assertThat(get("/planning/horaires"))
                .bodyText()
                .contains(
                        "notice is-warn",
                        "du 6 juillet au 30 août 2026\u00a0: 23\u00a0h\u00a030 par semaine sur 5 jours, moins que la charte",
                        "à partir du 31 août 2026\u00a0: 35\u00a0h\u00a030 par semaine sur 5 jours, charte respectée")
                .doesNotContain("Charte nationale respectée");
    }

    @Test
    void hoursToComeThatKeepTheCharterAreToldWithThoseOfToday() {
        publish(mornings("2026-07-06", "week.tuesday", "8h30-12h30, 13h30-17h"));

        assertThat(get("/planning/horaires")).bodyText().contains("Charte nationale respectée, horaires à venir");
    }

    @Test
    void hoursThatHaveNotBegunBeginFromADayOn() {
        publish(mornings("2026-07-06"));

        assertThat(get("/planning/horaires")).bodyText().contains("à partir du 6 juillet 2026");
    }

    private static List<String> said(List<OpeningHoursVersion> versions) {
        return versions.stream()
                .map(one -> one.id() + " " + one.label() + " " + one.validity() + " "
                        + one.hours().ranges())
                .toList();
    }

    private List<OpeningHoursVersion> versions() {
        return house.as(COORDINATOR, () -> hours.versions()).stream()
                .filter(version -> version.siteId().equals(house.mainSiteId()))
                .toList();
    }

    private void book(UUID type, String start, @Nullable String although) {
        var booking = aBooking(type, house.agent(COUNSELLOR).accountId(), house.mainSiteId())
                .at(LocalDateTime.parse(start));
        var built =
                although == null ? booking.build() : booking.although(although).build();
        house.as(COORDINATOR, () -> appointments.book(built, BookingReach.ANY));
    }

    /** Twenty hours. */
    private static Map<String, String> mornings(String from, String... changes) {
        var form = new LinkedHashMap<String, String>();
        form.put("id", Ids.next().toString());
        form.put("validFrom", from);
        List.of("monday", "tuesday", "wednesday", "thursday", "friday")
                .forEach(day -> form.put("week." + day, "08:30-12:30"));
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return form;
    }

    private void publish(Map<String, String> form) {
        var sent = new LinkedHashMap<>(form);
        sent.put("seen", fingerprint(post(sent)));
        assertThat(post(sent)).hasRedirectedUrl("/planning/horaires");
    }

    private static String fingerprint(MvcTestResult page) {
        try {
            var found = SEEN.matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object flash(MvcTestResult result) {
        return result.getMvcResult().getFlashMap().get("flash");
    }

    private MvcTestResult takeBack(Map<String, String> form) {
        return mvc.post()
                .uri("/planning/horaires/" + form.get("id") + "/annulation")
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(Map<String, String> form) {
        var request = mvc.post()
                .uri("/planning/horaires/" + house.mainSiteId() + "/nouveaux")
                .with(house.signedIn(COORDINATOR))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(house.signedIn(Role.COORDINATOR)).exchange();
    }
}
