package fr.guichet.rota;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.shared.model.ChangeScope.FROM_HERE;
import static fr.guichet.shared.model.ChangeScope.THIS_DAY;
import static fr.guichet.shared.model.ChangeScope.WHOLE_SERIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.rota.AgentDay.Absence;
import fr.guichet.shared.model.ChangeScope;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.SqlStates;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Today is Tuesday 10 March 2026; the counsellor works on Tuesdays at the main site since 2 March. */
@IntegrationTest
class RotaServiceTests {

    private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);
    private static final LocalDate NEXT_TUESDAY = TUESDAY.plusWeeks(1);

    @Autowired
    Houses houses;

    @Autowired
    RotaService rota;

    @Autowired
    StandardWeekService weeks;

    @Autowired
    JdbcClient jdbc;

    House house;
    UUID agent;
    Shift morning;
    Shift afternoon;

    @BeforeEach
    void planAWeek() {
        house = houses.open();
        agent = house.agent(COUNSELLOR).accountId();
        morning = new Shift(house.mainSiteId(), range("08:30", "12:30"));
        afternoon = new Shift(house.antennaId(), range("13:30", "17:00"));
        standardWeek(MARCH_2, List.of(morning));
    }

    @Test
    void aStandardWeekIsHeldEveryWeekWithoutBeingCopied() {
        assertThat(planned(TUESDAY)).containsExactly(morning);
        assertThat(planned(TUESDAY.plusWeeks(90))).containsExactly(morning);
        assertThat(planned(TUESDAY.plusDays(1))).isEmpty();
    }

    @Test
    void aDayIsChangedForThisTimeOnly() {
        change(TUESDAY, THIS_DAY, morning, afternoon);

        assertThat(planned(TUESDAY)).containsExactly(morning, afternoon);
        assertThat(planned(NEXT_TUESDAY)).containsExactly(morning);
    }

    @Test
    void aDayIsChangedFromHereOn() {
        change(TUESDAY, FROM_HERE, afternoon);

        assertThat(planned(TUESDAY.minusWeeks(1))).containsExactly(morning);
        assertThat(planned(TUESDAY)).containsExactly(afternoon);
        assertThat(planned(NEXT_TUESDAY)).containsExactly(afternoon);
    }

    @Test
    void theWholeSeriesIsChangedWithItsPast() {
        change(TUESDAY, WHOLE_SERIES, afternoon);

        assertThat(planned(TUESDAY.minusWeeks(1))).containsExactly(afternoon);
        assertThat(planned(NEXT_TUESDAY)).containsExactly(afternoon);
    }

    @Test
    void aDayThatWasChangedAloneStaysAsItIsWhenTheSeriesChanges() {
        change(NEXT_TUESDAY, THIS_DAY);
        change(TUESDAY, FROM_HERE, afternoon);

        assertThat(planned(NEXT_TUESDAY)).isEmpty();
        assertThat(planned(NEXT_TUESDAY.plusWeeks(1))).containsExactly(afternoon);
    }

    @Test
    void aChangedDayGoesBackToTheStandardWeek() {
        change(TUESDAY, THIS_DAY);
        house.as(COORDINATOR, () -> rota.restore(agent, TUESDAY));

        assertThat(planned(TUESDAY)).containsExactly(morning);
    }

    @Test
    void aNewStandardWeekEndsTheOneBefore() {
        standardWeek(TUESDAY, List.of(afternoon));

        assertThat(planned(TUESDAY.minusWeeks(1))).containsExactly(morning);
        assertThat(planned(TUESDAY)).containsExactly(afternoon);
    }

    @Test
    void aWeekPutBeforeAPreparedOneEndsWhenThatOneBegins() {
        standardWeek(NEXT_TUESDAY, List.of(afternoon));
        standardWeek(TUESDAY, List.of());

        assertThat(planned(TUESDAY)).isEmpty();
        assertThat(planned(NEXT_TUESDAY)).containsExactly(afternoon);
    }

    @Test
    void aFirstWeekBeforeAPreparedOneEndsWhenThatOneBegins() {
        agent = house.agent(COORDINATOR).accountId();
        standardWeek(NEXT_TUESDAY, List.of(afternoon));
        standardWeek(TUESDAY, List.of(morning));

        assertThat(planned(TUESDAY)).containsExactly(morning);
        assertThat(planned(NEXT_TUESDAY)).containsExactly(afternoon);
    }

    @Test
    void aWeekPlannedBesideOldOnesIsRefused() {
        var seen = house.as(COORDINATOR, () -> weeks.fingerprint(agent));
        change(TUESDAY, WHOLE_SERIES, afternoon);

        assertThatThrownBy(() -> house.as(
                        COORDINATOR,
                        () -> weeks.plan(
                                new PlanStandardWeek(
                                        Ids.next(), agent, NEXT_TUESDAY, StandardWeekService.FULL_TIME, Map.of()),
                                seen)))
                .hasMessageContaining("rota.weeks-changed-meanwhile");
    }

    @Test
    void nobodyIsAtTwoPlacesAtOneTime() {
        var elsewhere = new Shift(house.antennaId(), range("12:00", "14:00"));

        assertThatThrownBy(() -> change(TUESDAY, THIS_DAY, morning, elsewhere)).hasMessageContaining("rota.two-places");
    }

    @Test
    void theDatabaseRefusesTwoPlacesInAStandardWeek() {
        SqlStates.assertRefused(
                SqlStates.OVERLAP,
                () -> house.as(
                        COORDINATOR,
                        () -> jdbc.sql("""
                        insert into weekly_shift
                        select structure_id, uuidv7(), standard_week_id, weekday, :antenna, '12:00', '14:00' from weekly_shift
                         where structure_id = :structureId
                        """)
                                .param("antenna", house.antennaId())
                                .param("structureId", house.structureId())
                                .update()));
    }

    @Test
    void theDatabaseRefusesTwoPlacesOnAChangedDay() {
        change(TUESDAY, THIS_DAY, morning);

        SqlStates.assertRefused(
                SqlStates.OVERLAP,
                () -> house.as(
                        COORDINATOR,
                        () -> jdbc.sql("""
                        insert into changed_shift
                        select structure_id, uuidv7(), changed_day_id, :antenna, '12:00', '14:00' from changed_shift
                         where structure_id = :structureId
                        """)
                                .param("antenna", house.antennaId())
                                .param("structureId", house.structureId())
                                .update()));
    }

    @Test
    void whoeverPlansFromAnOldPageIsTold() {
        var seen = house.as(
                COORDINATOR,
                () -> rota.between(TUESDAY, TUESDAY).day(agent, TUESDAY).fingerprint());
        change(TUESDAY, THIS_DAY, afternoon);

        assertThatThrownBy(() -> house.as(
                        COORDINATOR, () -> rota.change(new ChangeDay(agent, TUESDAY, List.of(), THIS_DAY, seen))))
                .isInstanceOf(DayChangedMeanwhile.class);
        assertThat(planned(TUESDAY)).containsExactly(afternoon);
    }

    @Test
    void ofManyWhoChangeTheSameDayTogetherOneDoes() throws Exception {
        var seen = house.as(
                COORDINATOR,
                () -> rota.between(TUESDAY, TUESDAY).day(agent, TUESDAY).fingerprint());
        var barrier = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var done = threads
                    .invokeAll(IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(one -> () -> {
                                barrier.await();
                                return changes(seen, one);
                            })
                            .toList())
                    .stream()
                    .filter(one -> one.resultNow())
                    .toList();
            assertThat(done).hasSize(1);
        }
    }

    private boolean changes(String seen, int one) {
        var shift = new Shift(house.mainSiteId(), range("14:00", "15:0" + one));
        try {
            house.as(COORDINATOR, () -> rota.change(new ChangeDay(agent, TUESDAY, List.of(shift), THIS_DAY, seen)));
            return true;
        } catch (DayChangedMeanwhile refused) {
            return false;
        }
    }

    @Test
    void theFarPastAndTheFarFutureAreNotPlanned() {
        assertThatThrownBy(() -> change(LocalDate.of(2026, 1, 6), THIS_DAY)).hasMessageContaining("rota.too-far-back");
        assertThatThrownBy(() -> change(LocalDate.of(2126, 1, 8), THIS_DAY)).hasMessageContaining("rota.too-far-ahead");
    }

    @Test
    void anAgentOfAnotherHouseIsNotFound() {
        var stranger = houses.open().agent(COUNSELLOR).accountId();

        assertThatThrownBy(() -> house.as(
                        COORDINATOR, () -> rota.between(TUESDAY, TUESDAY).agent(stranger)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSiteOfAnotherHouseIsNotFound() {
        var elsewhere = new Shift(houses.open().mainSiteId(), range("08:30", "12:30"));

        assertThatThrownBy(() -> change(TUESDAY, THIS_DAY, elsewhere)).isInstanceOf(NotFound.class);
    }

    @Test
    void trainingCountsAsWorkAndLeaveDoesNot() {
        var day = new AgentDay(
                agent,
                TUESDAY,
                List.of(morning, afternoon),
                List.of(
                        new Absence(Ids.next(), LeaveKind.TRAINING, range("08:30", "10:30")),
                        new Absence(Ids.next(), LeaveKind.LEAVE, range("13:00", "18:00"))),
                false);

        assertThat(day.worked()).isEqualTo(Duration.ofHours(4));
        assertThat(day.present()).containsExactly(new Shift(house.mainSiteId(), range("10:30", "12:30")));
    }

    private void standardWeek(LocalDate from, List<Shift> tuesday) {
        house.as(
                COORDINATOR,
                () -> plan(new PlanStandardWeek(
                        Ids.next(), agent, from, StandardWeekService.FULL_TIME, Map.of(DayOfWeek.TUESDAY, tuesday))));
    }

    private void change(LocalDate day, ChangeScope scope, Shift... shifts) {
        house.as(
                COORDINATOR,
                () -> rota.change(new ChangeDay(
                        agent,
                        day,
                        List.of(shifts),
                        scope,
                        rota.between(day, day).day(agent, day).fingerprint())));
    }

    private List<Shift> planned(LocalDate day) {
        return house.as(COORDINATOR, () -> rota.between(day, day).day(agent, day))
                .planned();
    }

    private void plan(PlanStandardWeek week) {
        weeks.plan(week, weeks.fingerprint(week.agentId()));
    }

    private static TimeRange range(String start, String end) {
        return new TimeRange(LocalTime.parse(start), LocalTime.parse(end));
    }
}
