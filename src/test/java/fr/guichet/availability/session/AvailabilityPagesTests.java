package fr.guichet.availability.session;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.AvailabilityCalendar;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.availability.ProviderKind;
import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Today is Tuesday 10 March 2026; the counsellor can be booked every Tuesday from the 17th on, from 9 to 12. */
@IntegrationTest
class AvailabilityPagesTests {

    private static final String PAGE = "/rendez-vous/disponibilites";
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities data;

    @Autowired
    AvailabilityCalendar calendar;

    @Autowired
    AvailabilityOverview overview;

    House house;
    UUID counsellor;
    UUID office;
    UUID pension;
    UUID mornings;

    @BeforeEach
    void openTheHouse() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        office = data.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        pension = data.type(house, ProviderKind.COUNSELLOR, "Retraite", RoomKind.APPOINTMENT_OFFICE);
        mornings = data.weekly(house, counsellor, office, TUESDAY, "09:00", "12:00", pension);
    }

    @Test
    void theListSaysWhenWhereAndForWhat() {
        assertThat(get(PAGE, COUNSELLOR))
                .hasStatusOk()
                .bodyText()
                .contains("chaque mardi", "09:00–12:00", "Bureau RDV", "Retraite", "mardi 17 mars 2026")
                .contains("Cette séance n’a pas lieu");
    }

    @Test
    void whoeverOnlyAnswersThePhoneDoesNotSeeIt() {
        assertThat(get(PAGE, RECEPTION)).hasStatus(403);
    }

    @Test
    void whatIsAddedIsHeld() {
        assertThat(post(PAGE + "/nouvelle", COUNSELLOR, form("startsAt", "14:00", "endsAt", "16:00")))
                .hasRedirectedUrl(PAGE);

        assertThat(starts(TUESDAY)).containsExactly("09:00", "14:00");
    }

    @Test
    void aFormSentTwiceIsOneAvailability() {
        var form = form("startsAt", "14:00", "endsAt", "16:00");
        post(PAGE + "/nouvelle", COUNSELLOR, form);
        assertThat(post(PAGE + "/nouvelle", COUNSELLOR, form)).hasRedirectedUrl(PAGE);

        assertThat(starts(TUESDAY)).containsExactly("09:00", "14:00");
    }

    @Test
    void theSameFormSentAgainOtherwiseSaysSo() {
        var form = form("startsAt", "14:00", "endsAt", "16:00");
        post(PAGE + "/nouvelle", COUNSELLOR, form);
        form.put("endsAt", "17:00");

        assertThat(post(PAGE + "/nouvelle", COUNSELLOR, form))
                .hasStatus(422)
                .bodyText()
                .contains("déjà été envoyé");
    }

    @Test
    void anOverlapIsSaidKindlyAndKeepsWhatWasTyped() {
        assertThat(post(PAGE + "/nouvelle", COUNSELLOR, form("startsAt", "11:00", "endsAt", "13:15")))
                .hasStatus(422)
                .bodyText()
                .contains("reçoit déjà", "mardi 17 mars 2026", "13:15");
    }

    @Test
    void unreadableHoursKeepTheOtherValues() {
        assertThat(post(PAGE + "/nouvelle", COUNSELLOR, form("startsAt", "neuf heures", "endsAt", "12:00")))
                .hasStatus(422)
                .bodyText()
                .contains("neuf heures", "value=\"" + pension + "\" checked");
    }

    @Test
    void aVersionThatIsNoNumberIsRefusedAndBreaksNothing() {
        assertThat(post(PAGE + "/nouvelle", COUNSELLOR, form("version", "abc"))).hasStatus(422);
        assertThat(post(session(TUESDAY), COUNSELLOR, form("version", "abc"))).hasStatus(422);
        assertThat(post(PAGE + "/" + mornings + "/fin", COUNSELLOR, form("version", "abc")))
                .hasStatus(422);
    }

    @Test
    void aRoomOfAnotherHouseIsNotInTheList() {
        var other = houses.open();
        var theirs = data.room(other, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");

        assertThat(post(PAGE + "/nouvelle", COUNSELLOR, form("place", house.mainSiteId() + ":" + theirs)))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez dans la liste");
    }

    @Test
    void tenThousandSessionsAreRefusedOnTheirField() {
        assertThat(post(
                        PAGE + "/nouvelle",
                        COUNSELLOR,
                        form("startsAt", "14:00", "endsAt", "16:00", "validTo", "2099-12-31")))
                .hasStatus(422)
                .bodyText()
                .contains("Trois ans au plus");
    }

    @Test
    void oneSessionIsChanged() {
        assertThat(post(session(TUESDAY), COUNSELLOR, change("THIS_DAY", "10:00", "11:30")))
                .hasRedirectedUrl(PAGE);

        assertThat(starts(TUESDAY)).containsExactly("10:00");
        assertThat(starts(TUESDAY.plusWeeks(1))).containsExactly("09:00");
    }

    @Test
    void whoComesSecondSeesBothVersions() {
        var late = change("WHOLE_SERIES", "10:00", "12:00");
        post(session(TUESDAY), COORDINATOR, change("WHOLE_SERIES", "09:30", "12:00"));

        assertThat(post(session(TUESDAY), COUNSELLOR, late))
                .hasStatus(409)
                .bodyText()
                .contains("10:00–12:00", "09:30–12:00");
    }

    @Test
    void aSessionIsCancelledOnWhatWasSeenOnly() {
        var page = get(session(TUESDAY) + "/annulation", COUNSELLOR);
        assertThat(page).hasStatusOk().bodyText().contains("Une séance n’a pas lieu");
        assertThat(post(session(TUESDAY) + "/annulation", COUNSELLOR, Map.of("seen", "autre")))
                .hasStatusOk();
        assertThat(starts(TUESDAY)).hasSize(1);

        assertThat(post(session(TUESDAY) + "/annulation", COUNSELLOR, Map.of("seen", fingerprint(page))))
                .hasRedirectedUrl(PAGE);
        assertThat(starts(TUESDAY)).isEmpty();
    }

    @Test
    void aCancelledSessionIsRestored() {
        var page = get(session(TUESDAY) + "/annulation", COUNSELLOR);
        post(session(TUESDAY) + "/annulation", COUNSELLOR, Map.of("seen", fingerprint(page)));
        assertThat(get(PAGE, COUNSELLOR)).bodyText().contains("annulée", "Rétablir");

        post(session(TUESDAY) + "/retablissement", COUNSELLOR, Map.of());
        assertThat(starts(TUESDAY)).hasSize(1);
    }

    @Test
    void anEndShowsTheLostSessionsFirst() {
        var version = String.valueOf(versionOf());
        var foreseen =
                post(PAGE + "/" + mornings + "/fin", COUNSELLOR, Map.of("lastDay", "2026-03-24", "version", version));
        assertThat(foreseen).hasStatusOk().bodyText().contains("séances n’ont pas lieu");
        assertThat(starts(TUESDAY.plusWeeks(2))).hasSize(1);

        post(
                PAGE + "/" + mornings + "/fin",
                COUNSELLOR,
                Map.of("lastDay", "2026-03-24", "version", version, "seen", fingerprint(foreseen)));
        assertThat(starts(TUESDAY.plusWeeks(2))).isEmpty();
    }

    @Test
    void twoPeopleInOneRoomAreAllowedAndTold() {
        data.weekly(house, house.agent(COORDINATOR).accountId(), office, TUESDAY, "11:00", "12:00", pension);

        assertThat(get(PAGE, COUNSELLOR)).bodyText().contains("bureau partagé");
    }

    @Test
    void aDayWithoutASessionIsNotFound() {
        assertThat(get(session(TUESDAY.plusDays(1)), COUNSELLOR)).hasStatus(404);
        assertThat(get(PAGE + "/" + mornings + "/+999999999-12-31", COUNSELLOR)).hasStatus(422);
    }

    private Map<String, String> form(String... changed) {
        var form = new TreeMap<>(Map.of(
                "id", Ids.next().toString(),
                "provider", counsellor.toString(),
                "place", house.mainSiteId() + ":" + office,
                "types", pension.toString(),
                "startsAt", "14:00",
                "endsAt", "16:00",
                "rhythm", "EVERY_WEEK",
                "weekday", "TUESDAY",
                "validFrom", "2026-03-11"));
        for (var n = 0; n < changed.length; n += 2) {
            form.put(changed[n], changed[n + 1]);
        }
        return form;
    }

    private Map<String, String> change(String scope, String start, String end) {
        var form = form("startsAt", start, "endsAt", end, "scope", scope, "version", String.valueOf(versionOf()));
        form.remove("provider");
        return form;
    }

    private Long versionOf() {
        return house.as(COORDINATOR, () -> overview.availability(mornings)).version();
    }

    private String session(LocalDate day) {
        return PAGE + "/" + mornings + "/" + day;
    }

    private List<String> starts(LocalDate day) {
        return house.as(COORDINATOR, () -> calendar.sessions(day, day)).stream()
                .map(AvailabilitySession::range)
                .map(range -> range.start().toString())
                .toList();
    }

    private static String fingerprint(MvcTestResult page) {
        var found = Pattern.compile("name=\"seen\" value=\"(\\w+)\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(house.signedIn(role)).exchange();
    }

    private MvcTestResult post(String path, Role role, Map<String, String> form) {
        var request = mvc.post().uri(path).with(house.signedIn(role)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
