package fr.guichet.rota;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
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
import org.springframework.beans.factory.annotation.Autowired;

/** Today is Tuesday 10 March 2026; both agents work every Tuesday, 08:30–12:30 and 13:30–17:00. */
@IntegrationTest
class LeaveServiceTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);
    private static final LocalDateTime NOON = TUESDAY.atTime(13, 0);

    @Autowired
    Houses houses;

    @Autowired
    LeaveService leaves;

    @Autowired
    RotaService rota;

    @Autowired
    StandardWeekService weeks;

    House house;
    UUID counsellor;
    UUID coordinator;

    @BeforeEach
    void planTuesdays() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        coordinator = house.agent(COORDINATOR).accountId();
        var tuesday = List.of(shift("08:30", "12:30"), shift("13:30", "17:00"));
        house.as(
                COORDINATOR,
                () -> List.of(counsellor, coordinator)
                        .forEach(agent -> plan(new PlanStandardWeek(
                                Ids.next(),
                                agent,
                                LocalDate.of(2026, 3, 2),
                                StandardWeekService.FULL_TIME,
                                Map.of(DayOfWeek.TUESDAY, tuesday)))));
    }

    @Test
    void aHalfDayOfLeaveLeavesTheOtherHalf() {
        take(NOON, TUESDAY.plusDays(1).atStartOfDay(), counsellor);

        assertThat(present(counsellor, TUESDAY)).containsExactly(shift("08:30", "12:30"));
        assertThat(present(counsellor, TUESDAY.plusWeeks(1))).hasSize(2);
    }

    @Test
    void aLeaveOfSeveralDaysTakesEachOfThem() {
        take(TUESDAY.minusDays(3).atStartOfDay(), TUESDAY.plusDays(3).atStartOfDay(), counsellor);

        assertThat(present(counsellor, TUESDAY)).isEmpty();
    }

    @Test
    void oneMeetingTakesSeveralAgentsAtOnce() {
        take(TUESDAY.atTime(9, 0), TUESDAY.atTime(10, 0), counsellor, coordinator);

        assertThat(present(counsellor, TUESDAY)).contains(shift("08:30", "09:00"), shift("10:00", "12:30"));
        assertThat(present(coordinator, TUESDAY)).contains(shift("08:30", "09:00"), shift("10:00", "12:30"));
    }

    @Test
    void aLeaveOverAnotherIsRefusedForAll() {
        take(TUESDAY.atTime(9, 0), TUESDAY.atTime(10, 0), counsellor);

        assertThatThrownBy(() -> take(TUESDAY.atTime(9, 30), NOON, coordinator, counsellor))
                .isInstanceOfSatisfying(
                        AlreadyAway.class, away -> assertThat(away.agentId()).isEqualTo(counsellor));
        assertThat(present(coordinator, TUESDAY)).hasSize(2);
    }

    @Test
    void aLeaveThatEndsWhenAnotherBeginsIsTaken() {
        take(TUESDAY.atTime(9, 0), TUESDAY.atTime(10, 0), counsellor);
        take(TUESDAY.atTime(10, 0), TUESDAY.atTime(11, 0), counsellor);

        assertThat(present(counsellor, TUESDAY)).contains(shift("11:00", "12:30"));
    }

    @Test
    void aWithdrawnLeaveGivesTheTimeBackAndMayBeTakenAgain() {
        var id = take(NOON, NOON.plusHours(5), counsellor);
        house.as(COORDINATOR, () -> leaves.withdraw(id));
        take(NOON, NOON.plusHours(1), counsellor);

        assertThat(present(counsellor, TUESDAY)).contains(shift("14:00", "17:00"));
    }

    @Test
    void nobodyWithdrawsAColleaguesLeave() {
        var id = take(NOON, NOON.plusHours(5), coordinator);

        assertThatThrownBy(() -> house.as(COUNSELLOR, () -> leaves.withdrawOwn(id, counsellor)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLeaveSentTwiceIsTakenOnce() {
        var id = Ids.next();
        take(id, NOON, NOON.plusHours(1), counsellor);
        take(id, NOON, NOON.plusHours(1), counsellor);

        assertThat(house.as(COORDINATOR, () -> leaves.between(TUESDAY, TUESDAY)))
                .hasSize(1);
    }

    @Test
    void oneLeaveSentManyTimesAtOnceIsTakenOnceAndNobodyIsRefused() throws Exception {
        var id = Ids.next();
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sent = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<UUID>>mapToObj(one -> () -> {
                        barrier.await();
                        return take(id, NOON, NOON.plusHours(1), counsellor);
                    })
                    .toList());
            assertThat(sent).allSatisfy(one -> assertThat(one.get()).isEqualTo(id));
        }
        assertThat(house.as(COORDINATOR, () -> leaves.between(TUESDAY, TUESDAY)))
                .hasSize(1);
    }

    @Test
    void aLeaveThatBeganLongAgoIsShortened() {
        var id = take(TUESDAY.minusDays(35).atStartOfDay(), TUESDAY.atStartOfDay(), counsellor);
        var shorter = new PlanLeave(
                Ids.next(),
                Set.of(counsellor),
                LeaveKind.MEETING,
                TUESDAY.minusDays(35).atStartOfDay(),
                TUESDAY.minusDays(2).atStartOfDay(),
                null);
        house.as(COORDINATOR, () -> leaves.replace(id, shorter));

        assertThat(house.as(COORDINATOR, () -> leaves.between(TUESDAY.minusDays(1), TUESDAY)))
                .isEmpty();
    }

    @Test
    void aLeaveThatEndsBeforeItStartsIsRefused() {
        assertThatThrownBy(() -> take(NOON, NOON, counsellor)).hasMessageContaining("leave.ends-before-it-starts");
    }

    @Test
    void aLeaveOfMoreThanAYearIsRefused() {
        assertThatThrownBy(() -> take(NOON, NOON.plusYears(2), counsellor)).hasMessageContaining("leave.too-long");
    }

    @Test
    void ofManyLeavesOfOneAgentEnteredTogetherOneIsTaken() throws Exception {
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var taken = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(one -> () -> {
                                barrier.await();
                                return takes();
                            })
                            .toList())
                    .stream()
                    .filter(done -> done.resultNow())
                    .toList();
            assertThat(taken).hasSize(1);
        }
    }

    private boolean takes() {
        try {
            take(NOON, NOON.plusHours(2), counsellor);
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isEqualTo("leave.over-another");
            return false;
        }
    }

    private UUID take(LocalDateTime from, LocalDateTime to, UUID... agents) {
        return take(Ids.next(), from, to, agents);
    }

    private UUID take(UUID id, LocalDateTime from, LocalDateTime to, UUID... agents) {
        house.as(
                COORDINATOR,
                () -> leaves.plan(
                        new PlanLeave(id, new LinkedHashSet<>(List.of(agents)), LeaveKind.MEETING, from, to, null)));
        return id;
    }

    private List<Shift> present(UUID agent, LocalDate day) {
        return house.as(COORDINATOR, () -> rota.between(day, day).day(agent, day))
                .present();
    }

    private void plan(PlanStandardWeek week) {
        weeks.plan(week, weeks.fingerprint(week.agentId()));
    }

    private Shift shift(String start, String end) {
        return new Shift(house.mainSiteId(), new TimeRange(LocalTime.parse(start), LocalTime.parse(end)));
    }
}
