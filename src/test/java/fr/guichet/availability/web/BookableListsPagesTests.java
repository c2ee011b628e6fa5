package fr.guichet.availability.web;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.AvailabilityCalendar;
import fr.guichet.availability.IntervenantService;
import fr.guichet.availability.ProviderKind;
import fr.guichet.room.RoomKind;
import fr.guichet.room.RoomService;
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

/** The lists behind what is offered: appointment types, intervenants, rooms. Today is Tuesday 10 March 2026. */
@IntegrationTest
class BookableListsPagesTests {

    private static final String TYPES = "/rendez-vous/disponibilites/motifs";
    private static final String INTERVENANTS = "/rendez-vous/disponibilites/intervenants";
    private static final String ROOMS = "/rendez-vous/disponibilites/bureaux";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    Availabilities data;

    @Autowired
    AppointmentTypeService types;

    @Autowired
    IntervenantService intervenants;

    @Autowired
    RoomService rooms;

    @Autowired
    AvailabilityCalendar calendar;

    House house;

    @BeforeEach
    void openTheHouse() {
        house = houses.open();
    }

    @Test
    void aTypeIsAddedOnceHoweverOftenItIsSent() {
        var form = type("label", "CARSAT retraite");
        assertThat(post(TYPES + "/nouveau", form)).hasRedirectedUrl(TYPES);
        assertThat(post(TYPES + "/nouveau", form)).hasRedirectedUrl(TYPES);

        assertThat(get(TYPES, COUNSELLOR)).hasStatusOk().bodyText().contains("1 motif", "CARSAT retraite", "45 min");
    }

    @Test
    void aCounsellorReadsTheListsAndChangesNone() {
        assertThat(List.of(TYPES, INTERVENANTS, ROOMS)).allSatisfy(list -> {
            assertThat(get(list, COUNSELLOR)).hasStatusOk().bodyText().doesNotContain(list + "/nouveau");
            assertThat(get(list + "/nouveau", COUNSELLOR)).hasStatus(403);
        });
    }

    @Test
    void aTypeOfSevenMinutesIsRefusedAndKeepsItsName() {
        assertThat(post(TYPES + "/nouveau", type("label", "Essai court", "minutes", "7")))
                .hasStatus(422)
                .bodyText()
                .contains("de 5 en 5", "Essai court");
    }

    @Test
    void aProcedureThatTheDirectoryDoesNotKnowIsRefused() {
        assertThat(post(TYPES + "/nouveau", type("subject", "CAF/INVENTEE")))
                .hasStatus(422)
                .bodyText()
                .contains("L’annuaire ne propose pas");
    }

    @Test
    void aSecurityNumberInTheTextReadAloudIsRefused() {
        assertThat(post(TYPES + "/nouveau", type("readAloud", "1 85 05 73 065 123 29")))
                .hasStatus(422)
                .bodyText()
                .contains("interdit de noter ici");
    }

    @Test
    void whoComesSecondSeesBothTypes() {
        var id = data.type(house, ProviderKind.COUNSELLOR, "Retraite");
        var late = type("label", "Retraite et réversion", "version", "0");
        post(TYPES + "/" + id, type("label", "Retraite, premier rendez-vous", "version", "0"));

        assertThat(post(TYPES + "/" + id, late))
                .hasStatus(409)
                .bodyText()
                .contains("Retraite et réversion", "Retraite, premier rendez-vous");
    }

    @Test
    void aTypeIsRetiredAndReinstated() {
        var id = data.type(house, ProviderKind.COUNSELLOR, "Retraite");
        post(TYPES + "/" + id + "/retrait", Map.of("lastDay", "2026-03-31", "version", "0"));
        assertThat(lastDayOf(id)).isEqualTo(LocalDate.of(2026, 3, 31));

        post(TYPES + "/" + id + "/retrait/annulation", Map.of("version", "1"));
        assertThat(lastDayOf(id)).isNull();
    }

    @Test
    void anIntervenantIsAddedWithTheConventionAndTheContact() {
        assertThat(post(INTERVENANTS + "/nouveau", intervenant())).hasRedirectedUrl(INTERVENANTS);

        assertThat(get(INTERVENANTS, COUNSELLOR))
                .bodyText()
                .contains("ADIL d’essai", "Convention 2026", "échue depuis le 28 février 2026", "04 79 00 00 00");
    }

    @Test
    void aNameIsGivenOnce() {
        post(INTERVENANTS + "/nouveau", intervenant());
        var other = intervenant();
        other.put("id", Ids.next().toString());

        assertThat(post(INTERVENANTS + "/nouveau", other))
                .hasStatus(422)
                .bodyText()
                .contains("Un autre intervenant porte ce nom");
    }

    @Test
    void anIntervenantWhoLeavesLosesTheirSessionsOnceTheyWereSeen() {
        var partner = data.intervenant(house, ProviderKind.PERMANENCE, "ADIL d’essai");
        var rights = data.type(house, ProviderKind.PERMANENCE, "Logement");
        data.weekly(house, partner, null, LocalDate.of(2026, 3, 12), "09:00", "12:00", rights);
        var path = INTERVENANTS + "/" + partner + "/retrait";
        var foreseen = post(path, Map.of("lastDay", "2026-03-12", "version", "0"));
        assertThat(foreseen).hasStatusOk().bodyText().contains("séances n’ont pas lieu");

        assertThat(post(path, Map.of("lastDay", "2026-03-12", "version", "0", "seen", fingerprint(foreseen))))
                .hasRedirectedUrl(INTERVENANTS);
        assertThat(house.as(COORDINATOR, () -> calendar.sessions(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 4, 30))))
                .hasSize(1);
    }

    @Test
    void aRoomIsOpenedRenamedAndRetired() {
        var id = Ids.next();
        var form = Map.of(
                "id",
                id.toString(),
                "site",
                house.antennaId().toString(),
                "kind",
                "APPOINTMENT_OFFICE",
                "name",
                "Petit bureau");
        assertThat(post(ROOMS + "/nouveau", form)).hasRedirectedUrl(ROOMS);
        assertThat(post(ROOMS + "/" + id, Map.of("id", id.toString(), "version", "0", "name", "Bureau RDV")))
                .hasRedirectedUrl(ROOMS);
        assertThat(post(ROOMS + "/" + id + "/retrait", Map.of("lastDay", "2026-03-31", "version", "1")))
                .hasRedirectedUrl(ROOMS);

        assertThat(get(ROOMS, COUNSELLOR)).bodyText().contains("Bureau RDV", "jusqu’au 31 mars 2026");
    }

    @Test
    void aRoomThatIsStillUsedSaysBy() {
        var room = data.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        var type = data.type(house, ProviderKind.COUNSELLOR, "Retraite");
        data.weekly(
                house, house.agent(COUNSELLOR).accountId(), room, LocalDate.of(2026, 3, 12), "09:00", "12:00", type);

        assertThat(post(ROOMS + "/" + room + "/retrait", Map.of("lastDay", "2026-03-31", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("une plage de rendez-vous s’y tient encore");
    }

    @Test
    void aVersionThatIsNoNumberIsRefusedAndBreaksNothing() {
        var id = Ids.next();
        data.allUnder(house, id);

        assertThat(List.of("/nouveau", "/" + id, "/" + id + "/retrait")).allSatisfy(page -> {
            assertThat(post(TYPES + page, type("version", "abc"))).hasStatus(422);
            assertThat(post(INTERVENANTS + page, Map.of("version", "abc"))).hasStatus(422);
            assertThat(post(ROOMS + page, Map.of("version", "abc"))).hasStatus(422);
        });
    }

    @Test
    void twoRoomsOfASiteDoNotShareAName() {
        data.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau RDV");
        var form = Map.of(
                "id",
                Ids.next().toString(),
                "site",
                house.mainSiteId().toString(),
                "kind",
                "WORKSHOP_ROOM",
                "name",
                "Bureau RDV");

        assertThat(post(ROOMS + "/nouveau", form))
                .hasStatus(422)
                .bodyText()
                .contains("Un autre bureau de ce site porte ce nom");
    }

    private LocalDate lastDayOf(UUID type) {
        return house.as(COORDINATOR, () -> types.type(type)).validity().lastDay();
    }

    private static Map<String, String> type(String... changed) {
        var form = new TreeMap<>(Map.of(
                "id", Ids.next().toString(),
                "label", "Motif d’essai",
                "minutes", "45",
                "providedBy", "COUNSELLOR",
                "places", "PHONE",
                "notice", "24",
                "daysAhead", "60",
                "colour", "2",
                "validFrom", "2026-03-10"));
        for (var n = 0; n < changed.length; n += 2) {
            form.put(changed[n], changed[n + 1]);
        }
        return form;
    }

    private static Map<String, String> intervenant() {
        return new TreeMap<>(Map.of(
                "id", Ids.next().toString(),
                "kind", "PERMANENCE",
                "name", "ADIL d’essai",
                "convention", "Convention 2026",
                "conventionTo", "2026-02-28",
                "contactName", "Paule Exemple",
                "contactPhone", "04 79 00 00 00"));
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

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(house.signedIn(COORDINATOR)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
