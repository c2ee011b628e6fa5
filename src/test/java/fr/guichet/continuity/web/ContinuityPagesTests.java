package fr.guichet.continuity.web;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static fr.guichet.account.Role.RECEPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.continuity.ContinuityService;
import fr.guichet.continuity.MinimumService;
import fr.guichet.continuity.SetMinimum;
import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.closure.ClosureService;
import fr.guichet.opening.closure.DecideClosure;
import fr.guichet.rota.LeaveKind;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.PlanLeave;
import fr.guichet.rota.PlanStandardWeek;
import fr.guichet.rota.Shift;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Today is Tuesday 10 March 2026. The coordinator and the counsellor keep the main site open all week; on Wednesday
 * afternoons they split for the antenna, when the main site holds with one.
 */
@IntegrationTest
class ContinuityPagesTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 11);
    private static final TimeRange AFTERNOON = range("13:30", "17:00");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    StandardWeekService weeks;

    @Autowired
    MinimumService minimums;

    @Autowired
    LeaveService leaves;

    @Autowired
    ClosureService closures;

    @Autowired
    ContinuityService continuity;

    House house;

    @BeforeEach
    void planTheTeam() {
        house = houses.open();
        house.as(COORDINATOR, () -> {
            plan(week(COORDINATOR, house.mainSiteId()));
            plan(week(COUNSELLOR, house.antennaId()));
            minimums.set(whileTheAntennaIsOpen());
        });
    }

    @Test
    void aTeamThatIsThereLeavesNoGap() {
        assertThat(get("/planning/continuite", MANAGER)).bodyText().contains("Chaque heure d’ouverture a ses agents");
        assertThat(get("/planning", COUNSELLOR)).bodyText().doesNotContain("rupture");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "COUNSELLOR", "RECEPTION", "MANAGER"})
    void aLeaveTomorrowIsSeenWhereverTheDayBegins(Role role) {
        takeWednesdayAfternoonOff();

        assertThat(get("/", role))
                .bodyText()
                .contains("1 rupture de continuité", "11 mars 2026, de 13\u00a0h\u00a030 à 17\u00a0h");
        assertThat(get("/planning", role)).bodyText().contains("aucun agent pour 1 attendu", "Essai COUNSELLOR");
    }

    @Test
    void theWaysOutAreForWhoeverMayTakeThem() {
        takeWednesdayAfternoonOff();

        assertThat(get("/planning/continuite", COORDINATOR))
                .bodyText()
                .contains("Fermer Antenne, de 13\u00a0h\u00a030 à 17\u00a0h", "Resterait", "Maison mère de");
        assertThat(get("/planning/continuite", MANAGER)).bodyText().doesNotContain("Fermer Antenne");
    }

    @Test
    void closingTheAntennaTellsTheGapThatItOpensAtTheMainSite() {
        var closing = new DecideClosure(
                Ids.next(), house.antennaId(), WEDNESDAY, WEDNESDAY, null, null, ClosureReason.MEETING, true, null);

        assertThat(house.as(COORDINATOR, () -> closures.plan(closing)).consequences())
                .contains(Consequence.of(
                        "continuity.consequence",
                        1,
                        "Maison mère",
                        "mercredi 11 mars 2026",
                        "13\u00a0h\u00a030",
                        "17\u00a0h"));
    }

    @Test
    void aClosureThatOpensNoGapTellsNone() {
        var closing = new DecideClosure(
                Ids.next(), null, WEDNESDAY, WEDNESDAY, null, null, ClosureReason.MEETING, true, null);

        assertThat(house.as(COORDINATOR, () -> closures.plan(closing)).consequences())
                .extracting(Consequence::code)
                .doesNotContain("continuity.consequence");
    }

    @Test
    void aWayOutOpensTheClosureWithItsHours() {
        var address = "/planning/fermetures/nouvelle?site=%s&du=2026-03-11&de=13:30&a=17:00&motif=SHORT_STAFFED";

        assertThat(get(address.formatted(house.antennaId()), COORDINATOR))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"13:30\"", "value=\"17:00\"", "value=\"2026-03-11\"");
    }

    @Test
    void closingTellsHowManyAgentsAreFreed() {
        var closing = new DecideClosure(
                Ids.next(), house.antennaId(), WEDNESDAY, WEDNESDAY, null, null, ClosureReason.MEETING, true, null);

        assertThat(house.as(COORDINATOR, () -> closures.plan(closing)).consequences())
                .contains(Consequence.of("closure.consequence.agents", 1L));
    }

    @Test
    void closingTheAntennaMovesTheGapToWhatIsStillOpen() {
        takeWednesdayAfternoonOff();
        house.as(
                COORDINATOR,
                () -> closures.close(new DecideClosure(
                        Ids.next(),
                        house.antennaId(),
                        WEDNESDAY,
                        WEDNESDAY,
                        null,
                        null,
                        ClosureReason.SHORT_STAFFED,
                        true,
                        null)));

        assertThat(house.as(COORDINATOR, () -> continuity.between(WEDNESDAY, WEDNESDAY))
                        .gaps())
                .singleElement()
                .satisfies(mendable -> {
                    assertThat(mendable.gap().siteId()).isEqualTo(house.mainSiteId());
                    assertThat(mendable.gap().minimum()).isEqualTo(2);
                });
    }

    @Test
    void aHouseWithoutARotaIsToldThatNothingCanBeSaid() {
        house = houses.open();

        assertThat(get("/planning", COORDINATOR)).bodyText().contains("la continuité ne peut pas être vérifiée");
        assertThat(get("/", COORDINATOR)).bodyText().doesNotContain("rupture");
    }

    @Test
    void theWeekShowsWhoIsWhereAsATableAndAsAList() {
        assertThat(get("/planning", RECEPTION))
                .bodyText()
                .contains("Essai COORDINATOR", "2 agents", "Jour par jour", "ouvert 08:30–12:30, 13:30–17:00");
    }

    @Test
    void aRuleBelowTheCharterSaysSo() {
        assertThat(get("/planning/continuite", COUNSELLOR))
                .bodyText()
                .contains("tant que Antenne est ouvert", "La charte demande 2 agents");
    }

    @Test
    void aRuleOverAnotherOfItsKindIsRefused() {
        assertThat(set(
                        "site",
                        house.mainSiteId().toString(),
                        "whileOpen",
                        house.antennaId().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Une autre règle du même genre", "value=\"Essai\"");
    }

    @Test
    void aRuleForASiteWhileItIsItselfOpenIsRefused() {
        assertThat(set(
                        "site",
                        house.mainSiteId().toString(),
                        "whileOpen",
                        house.mainSiteId().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez un autre site");
    }

    @Test
    void hoursOfARuleThatEndBeforeTheyStartAreRefused() {
        assertThat(set("startsAt", "17:00", "endsAt", "09:00"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("L’heure de fin précède l’heure de début");
    }

    @Test
    void aRuleUntilMidnightOfTheSameDayIsRefused() {
        assertThat(set("endsAt", "00:00"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("L’heure de fin précède l’heure de début");
    }

    @Test
    void aRuleThatIsWithdrawnHoldsNoMore() {
        var rule = house.as(COORDINATOR, () -> minimums.fromToday()).getFirst();
        assertThat(mvc.post()
                        .uri("/planning/continuite/minimums/" + rule.id() + "/retrait")
                        .with(house.signedIn(COORDINATOR))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(get("/planning/continuite", COORDINATOR)).bodyText().contains("Maison mère");
        assertThat(house.as(COORDINATOR, () -> continuity.between(WEDNESDAY, WEDNESDAY))
                        .gaps())
                .hasSize(1);
    }

    @Test
    void ofManyWhoSetTheSameRuleTogetherOneDoes() throws Exception {
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var set = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(one -> () -> {
                                barrier.await();
                                return setsAMondayRule();
                            })
                            .toList())
                    .stream()
                    .filter(done -> done.resultNow())
                    .toList();
            assertThat(set).hasSize(1);
        }
    }

    private boolean setsAMondayRule() {
        try {
            house.as(
                    COORDINATOR,
                    () -> minimums.set(new SetMinimum(
                            Ids.next(),
                            house.mainSiteId(),
                            1,
                            DayOfWeek.MONDAY,
                            null,
                            null,
                            null,
                            Validity.since(WEDNESDAY),
                            "Essai")));
            return true;
        } catch (RuleViolation refused) {
            return false;
        }
    }

    private void takeWednesdayAfternoonOff() {
        house.as(
                COUNSELLOR,
                () -> leaves.plan(new PlanLeave(
                        Ids.next(),
                        Set.of(house.agent(COUNSELLOR).accountId()),
                        LeaveKind.LEAVE,
                        WEDNESDAY.atTime(13, 0),
                        WEDNESDAY.plusDays(1).atStartOfDay(),
                        null)));
    }

    private MvcTestResult set(String... fields) {
        var post = mvc.post()
                .uri("/planning/continuite/minimums/nouveau")
                .with(house.signedIn(COORDINATOR))
                .with(csrf())
                .param("id", Ids.next().toString())
                .param("agents", "1")
                .param("validFrom", "2026-03-10")
                .param("reason", "Essai");
        for (int i = 0; i < fields.length; i += 2) {
            post.param(fields[i], fields[i + 1]);
        }
        if (!List.of(fields).contains("site")) {
            post.param("site", house.mainSiteId().toString());
        }
        return post.exchange();
    }

    private MvcTestResult get(String path, Role role) {
        return mvc.get().uri(path).with(house.signedIn(role)).exchange();
    }

    private PlanStandardWeek week(Role role, UUID wednesdayAfternoon) {
        var both = List.of(at(house.mainSiteId(), range("08:30", "12:30")), at(house.mainSiteId(), AFTERNOON));
        return new PlanStandardWeek(
                Ids.next(),
                house.agent(role).accountId(),
                LocalDate.of(2026, 3, 2),
                StandardWeekService.FULL_TIME,
                Map.of(
                        DayOfWeek.MONDAY,
                        List.of(at(house.mainSiteId(), range("08:30", "17:00"))),
                        DayOfWeek.TUESDAY,
                        both,
                        DayOfWeek.WEDNESDAY,
                        List.of(at(house.mainSiteId(), range("08:30", "12:30")), at(wednesdayAfternoon, AFTERNOON)),
                        DayOfWeek.THURSDAY,
                        List.of(at(house.mainSiteId(), range("13:30", "18:00"))),
                        DayOfWeek.FRIDAY,
                        List.of(at(house.mainSiteId(), range("08:30", "12:30")))));
    }

    private SetMinimum whileTheAntennaIsOpen() {
        return new SetMinimum(
                Ids.next(),
                house.mainSiteId(),
                1,
                null,
                null,
                null,
                house.antennaId(),
                Validity.since(LocalDate.of(2026, 3, 2)),
                "L’équipe se partage");
    }

    private static Shift at(UUID site, TimeRange range) {
        return new Shift(site, range);
    }

    private void plan(PlanStandardWeek week) {
        weeks.plan(week, weeks.fingerprint(week.agentId()));
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }
}
