package fr.guichet;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.IntervenantService;
import fr.guichet.continuity.MinimumService;
import fr.guichet.continuity.SetMinimum;
import fr.guichet.directory.Catalogue;
import fr.guichet.directory.DirectoryService;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.PublishHours;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.opening.closure.OpenSpecially;
import fr.guichet.opening.closure.SpecialOpeningService;
import fr.guichet.room.RoomKind;
import fr.guichet.room.RoomService;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.PlanLeave;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.web.Flash;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.visit.VisitService;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever presses « Annuler » a second time, or in a second tab, learns that it is done already. */
@IntegrationTest
class UndoneTwiceTests {

    static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    VisitService visits;

    @Autowired
    ClosureService closures;

    @Autowired
    SpecialOpeningService openings;

    @Autowired
    LeaveService leaves;

    @Autowired
    OpeningHoursService hours;

    @Autowired
    MinimumService minimums;

    @Autowired
    Availabilities availabilities;

    @Autowired
    RoomService rooms;

    @Autowired
    AppointmentTypeService types;

    @Autowired
    IntervenantService intervenants;

    @Autowired
    DirectoryService directory;

    @Autowired
    Catalogue catalogue;

    House house;
    UUID id;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
        id = Ids.next();
    }

    @Test
    void theVisit() {
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS));

        undoneTwice(COUNSELLOR, "/accompagnements/" + id + "/annulation", "visit.deleted-already");
    }

    @Test
    void theClosure() {
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        id, house.mainSiteId(), FRIDAY, FRIDAY, null, null, ClosureReason.SHORT_STAFFED, true, null)));

        undoneTwice(COORDINATOR, "/planning/fermetures/" + id + "/retrait", "closure.over");
    }

    @Test
    void theSpecialOpening() {
        house.as(
                COORDINATOR,
                () -> openings.open(new OpenSpecially(
                        id,
                        house.mainSiteId(),
                        FRIDAY.plusDays(1),
                        new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                        true,
                        null)));

        undoneTwice(COORDINATOR, "/planning/fermetures/ouverture/" + id + "/retrait", "special-opening.over");
    }

    @Test
    void theLeave() {
        var agent = house.agent(COUNSELLOR).accountId();
        house.as(
                COORDINATOR,
                () -> leaves.plan(new PlanLeave(
                        id,
                        Set.of(agent),
                        LeaveKind.LEAVE,
                        FRIDAY.atStartOfDay(),
                        FRIDAY.plusDays(1).atStartOfDay(),
                        null)));

        undoneTwice(COORDINATOR, "/planning/presences/absences/" + id + "/retrait", "leave.withdrawn-before");
    }

    @Test
    void theDeletionOfAVisit() {
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS));
        var sent = Map.of("reason", "MISTAKE", "version", "0");

        undoneTwice(COUNSELLOR, "/accompagnements/" + id + "/suppression", sent, "visit.deleted-already");
    }

    @Test
    void thePublicationOfHours() {
        house.as(COORDINATOR, () -> hours.publish(inApril(id)));

        undoneTwice(COORDINATOR, "/planning/horaires/" + id + "/annulation", "hours.gone");
        undoneBefore("/planning/horaires/" + id + "/retrait", "hours.gone");
    }

    @Test
    void theHoursThatWerePrepared() {
        house.as(COORDINATOR, () -> hours.publish(inApril(id)));

        undoneTwice(COORDINATOR, "/planning/horaires/" + id + "/retrait", "hours.gone");
        undoneBefore("/planning/horaires/" + id + "/annulation", "hours.gone");
    }

    @Test
    void theHoursThatOthersReplaced() {
        house.as(COORDINATOR, () -> hours.publish(inApril(id)));
        house.as(COORDINATOR, () -> hours.publish(inApril(Ids.next())));

        undoneBefore("/planning/horaires/" + id + "/annulation", "hours.gone");
    }

    @Test
    void hoursThatCameBackCanBeUndone() {
        var replacing = Ids.next();
        house.as(COORDINATOR, () -> hours.publish(inApril(id)));
        house.as(COORDINATOR, () -> hours.publish(inApril(replacing)));
        post(COORDINATOR, "/planning/horaires/" + replacing + "/annulation", Map.of());

        undoneTwice(COORDINATOR, "/planning/horaires/" + id + "/retrait", "hours.gone");
    }

    @Test
    void thePublicationOfHoursThatCameBackCanBeTakenBack() {
        var replacing = Ids.next();
        house.as(COORDINATOR, () -> hours.publish(inApril(id)));
        house.as(COORDINATOR, () -> hours.publish(inApril(replacing)));
        post(COORDINATOR, "/planning/horaires/" + replacing + "/annulation", Map.of());

        undoneTwice(COORDINATOR, "/planning/horaires/" + id + "/annulation", "hours.gone");
    }

    @Test
    void theMinimumThatHadNotBegun() {
        house.as(COORDINATOR, () -> minimums.set(minimum(FRIDAY)));

        undoneTwice(COORDINATOR, "/planning/continuite/minimums/" + id + "/retrait", "minimum.over");
    }

    @Test
    void theMinimumThatHadBegun() {
        house.as(COORDINATOR, () -> minimums.set(minimum(FRIDAY.minusYears(1))));

        undoneTwice(COORDINATOR, "/planning/continuite/minimums/" + id + "/retrait", "minimum.over");
    }

    @Test
    void theAvailabilityThatHadNotBegun() {
        availabilities.allUnder(house, id);
        var address = "/rendez-vous/disponibilites/" + id + "/fin";
        var sent = Map.of("lastDay", "2026-03-10", "version", "0");
        var seen = post(COORDINATOR, address, sent).getResponse().getContentAsByteArray();

        undoneTwice(COORDINATOR, address, withWhatWasSeen(sent, seen), "availability.gone");
    }

    @Test
    void theAccount() {
        var leaving = house.agent(COUNSELLOR).accountId();

        undoneTwice(ADMIN, "/administration/comptes/" + leaving + "/desactivation", "account.deactivated-before");
    }

    @Test
    void whatAnotherHouseUndidIsNotThere() {
        house.as(COORDINATOR, () -> hours.publish(inApril(id)));
        post(COORDINATOR, "/planning/horaires/" + id + "/annulation", Map.of());
        house = houses.open();

        for (var address : List.of(
                "/planning/horaires/" + id + "/annulation",
                "/planning/horaires/" + id + "/retrait",
                "/planning/continuite/minimums/" + id + "/retrait")) {
            assertThat(post(COORDINATOR, address, Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private static Map<String, String> withWhatWasSeen(Map<String, String> sent, byte[] page) {
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
                .matcher(new String(page, StandardCharsets.UTF_8))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var both = new HashMap<>(sent);
        both.put("seen", seen);
        return both;
    }

    private PublishHours inApril(UUID published) {
        return new PublishHours(
                published,
                house.mainSiteId(),
                null,
                Validity.since(LocalDate.of(2026, 4, 1)),
                WeeklyHours.everyWeek(
                        Map.of(DayOfWeek.MONDAY, List.of(new TimeRange(LocalTime.of(9, 0), LocalTime.of(12, 0))))));
    }

    private SetMinimum minimum(LocalDate from) {
        return new SetMinimum(id, house.mainSiteId(), 1, null, null, null, null, Validity.since(from), "Petite maison");
    }

    /** With the version that was seen before the first. */
    @Test
    void theLastDayOfAnEntry() {
        availabilities.allUnder(house, id);
        var alone = availabilities.room(house, RoomKind.APPOINTMENT_OFFICE, "Bureau seul");
        var version = version();
        Runnable retire = () -> {
            rooms.retire(alone, 0L, FRIDAY);
            types.retire(id, 0L, FRIDAY);
            intervenants.retire(id, 0L, FRIDAY);
            directory.retire("CAF", version, FRIDAY);
        };

        house.as(COORDINATOR, retire);
        var once = entries(alone);
        house.as(COORDINATOR, retire);
        assertThat(entries(alone)).isEqualTo(once);
    }

    private List<?> entries(UUID room) {
        return house.as(COORDINATOR, () -> List.of(rooms.room(room), types.type(id), intervenants.intervenant(id)));
    }

    @Test
    void theRetirement() {
        house.as(COORDINATOR, () -> directory.retire("CAF", version(), FRIDAY));
        var version = String.valueOf(version());
        var address = "/annuaire/operateurs/CAF/retrait/annulation";

        assertThat(post(COORDINATOR, address, Map.of("version", version))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(COORDINATOR, address, Map.of("version", version))).hasStatus(HttpStatus.SEE_OTHER);
    }

    private long version() {
        return house.as(COUNSELLOR, () -> catalogue.operator("CAF", FRIDAY))
                .orElseThrow()
                .version();
    }

    private void undoneBefore(String address, String said) {
        var answer = post(COORDINATOR, address, Map.of());

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(code(answer)).isEqualTo(said);
    }

    private void undoneTwice(Role role, String address, String said) {
        undoneTwice(role, address, Map.of(), said);
    }

    private void undoneTwice(Role role, String address, Map<String, String> sent, String said) {
        var first = post(role, address, sent);
        var second = post(role, address, sent);

        assertThat(first).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(second)
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(first.getResponse().getRedirectedUrl());
        assertThat(code(first)).isNotEqualTo(said);
        assertThat(code(second)).isEqualTo(said);
    }

    private static String code(MvcTestResult answer) {
        return ((Flash) answer.getMvcResult().getFlashMap().get("flash")).code();
    }

    private MvcTestResult post(Role role, String address, Map<String, String> sent) {
        var request = mvc.post().uri(address).with(house.signedIn(role)).with(csrf());
        sent.forEach(request::param);
        return request.exchange();
    }
}
