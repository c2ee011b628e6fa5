package fr.guichet;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.directory.Catalogue;
import fr.guichet.directory.DirectoryService;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.opening.closure.OpenSpecially;
import fr.guichet.opening.closure.SpecialOpeningService;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.PlanLeave;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.web.Flash;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.visit.VisitService;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    private void undoneTwice(Role role, String address, String said) {
        var first = post(role, address, Map.of());
        var second = post(role, address, Map.of());

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
