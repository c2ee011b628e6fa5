package fr.guichet.visit;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.visit.VisitService.Leeway.ANY_DAY;
import static fr.guichet.visit.VisitService.Leeway.SEVEN_DAYS;
import static fr.guichet.visit.Visits.aVisit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import fr.guichet.visit.VisitService.Leeway;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class VisitServiceTests {

    @Autowired
    VisitService visits;

    @Autowired
    Houses houses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;

    @BeforeEach
    void openAHouse() {
        house = houses.open();
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void aLoggedVisitSaysWhatWasSaid() {
        var id = Ids.next();
        var content = aVisit(house)
                .at("2026-03-10T09:05")
                .requesting("CARSAT", "CARSAT_RELEVE_CARRIERE")
                .build();

        house.as(COUNSELLOR, () -> visits.log(id, content, SEVEN_DAYS.atAnyHour()));

        assertThat(house.as(COUNSELLOR, () -> visits.details(id)).content()).isEqualTo(content);
        assertThat(auditedActions(house)).contains("VisitLogged");
    }

    @Test
    void aVisitSentTwiceIsOneVisit() {
        var id = Ids.next();
        var content = aVisit(house).build();

        house.as(COUNSELLOR, () -> visits.log(id, content, SEVEN_DAYS.atAnyHour()));
        house.as(COUNSELLOR, () -> visits.log(id, content, SEVEN_DAYS.atAnyHour()));

        assertThat(countOfVisits(house)).isEqualTo(1);
    }

    @Test
    void aVisitSentByEightThreadsAtOnceIsOneVisit() throws Exception {
        var id = Ids.next();
        var content = aVisit(house).build();
        var together = new CyclicBarrier(8);
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(desk -> desks.submit(() -> {
                        together.await();
                        house.as(COUNSELLOR, () -> visits.log(id, content, SEVEN_DAYS.atAnyHour()));
                        return desk;
                    }))
                    .toList();
            for (var answer : sent) {
                answer.get();
            }
        }
        assertThat(countOfVisits(house)).isEqualTo(1);
    }

    @Test
    void anIdThatSaysSomethingElseOverwritesNothing() {
        var id = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).lasting(10).build(), SEVEN_DAYS.atAnyHour()));

        assertThatExceptionOfType(DifferentVisitKept.class)
                .isThrownBy(() -> house.as(
                        COUNSELLOR,
                        () -> visits.log(id, aVisit(house).lasting(45).build(), SEVEN_DAYS.atAnyHour())))
                .satisfies(refusal ->
                        assertThat(refusal.kept().content().minutes()).isEqualTo(10));
    }

    @Test
    void theFutureIsRefused() {
        assertRefused(aVisit(house).at("2026-03-10T10:13").build(), SEVEN_DAYS, "visit.in-the-future");
    }

    @Test
    void counsellorsDateBackSevenDays() {
        house.as(
                COUNSELLOR,
                () -> visits.log(
                        Ids.next(), aVisit(house).at("2026-03-03T09:00").build(), SEVEN_DAYS.atAnyHour()));

        assertThat(countOfVisits(house)).isEqualTo(1);
    }

    @Test
    void beyondSevenDaysACounsellorIsRefused() {
        assertRefused(aVisit(house).at("2026-03-02T09:00").build(), SEVEN_DAYS, "visit.too-far-back");
    }

    @Test
    void theCoordinatorDatesBackWithoutLimit() {
        house.as(
                COORDINATOR,
                () -> visits.log(
                        Ids.next(), aVisit(house).at("2023-03-02T09:00").build(), ANY_DAY.atAnyHour()));

        assertThat(countOfVisits(house)).isEqualTo(1);
    }

    @Test
    void anOperatorIsRefusedOutsideItsDates() {
        var content = aVisit(house)
                .at("2023-06-01T14:00")
                .requesting("CHEQUE_ENERGIE", "CHEQUE_ENERGIE_UTILISATION")
                .build();

        assertThatExceptionOfType(VisitRefused.class)
                .isThrownBy(() -> house.as(COORDINATOR, () -> visits.log(Ids.next(), content, ANY_DAY.atAnyHour())));
    }

    @Test
    void aProcedureOfAnotherOperatorIsRefused() {
        assertRefused(
                aVisit(house).requesting("CAF", "CARSAT_RELEVE_CARRIERE").build(),
                SEVEN_DAYS,
                "visit.unknown-procedure");
    }

    @Test
    void aPastVisitBearsTheNameOfItsDay() {
        var content = aVisit(house)
                .at("2023-06-01T14:00")
                .requesting("FRANCE_TRAVAIL", "FRANCE_TRAVAIL_ACTUALISATION")
                .build();

        house.as(COORDINATOR, () -> visits.log(Ids.next(), content, ANY_DAY.atAnyHour()));

        assertThat(inStructure(house, "select operator_name from visit_request"))
                .isEqualTo("Pôle emploi");
    }

    @Test
    void itsAuthorTakesAVisitBackWithinTenMinutes() {
        var id = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));
        clock.advance(Duration.ofMinutes(10));

        house.as(COUNSELLOR, () -> visits.undo(id));

        assertThat(countOfVisits(house)).isZero();
        assertThat(auditedActions(house)).contains("VisitUndone");
    }

    @Test
    void afterTenMinutesNothingIsTakenBack() {
        var id = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));
        clock.advance(Duration.ofMinutes(11));

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> house.as(COUNSELLOR, () -> visits.undo(id)));
    }

    @Test
    void nobodyTakesBackTheVisitOfAnother() {
        var id = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));

        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> house.as(COORDINATOR, () -> visits.undo(id)));
    }

    @Test
    void theSecondOfTwoEditsIsRefused() {
        var id = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));
        var seen = house.as(COUNSELLOR, () -> visits.details(id)).version();
        var first = aVisit(house).requesting("CAF", "CAF_RSA_DEMANDE").build();
        house.as(COUNSELLOR, () -> visits.correct(id, seen, first, SEVEN_DAYS.atAnyHour()));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> house.as(
                        COORDINATOR,
                        () -> visits.correct(id, seen, aVisit(house).lasting(60).build(), ANY_DAY.atAnyHour())));
        assertThat(house.as(COUNSELLOR, () -> visits.details(id)).content()).isEqualTo(first);
    }

    @Test
    void aCorrectionAddsRequestsAndTakesThemAway() {
        var id = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));

        for (var corrected : List.of(
                aVisit(house)
                        .requesting("CAF", "CAF_RSA_DEMANDE")
                        .requesting("CARSAT", "CARSAT_COMPTE")
                        .requesting("CPAM", "CPAM_COMPTE_AMELI")
                        .build(),
                aVisit(house).requesting("CARSAT", "CARSAT_COMPTE").build())) {
            house.as(
                    COUNSELLOR,
                    () -> visits.correct(id, visits.details(id).version(), corrected, SEVEN_DAYS.atAnyHour()));

            assertThat(house.as(COUNSELLOR, () -> visits.details(id)).content()).isEqualTo(corrected);
        }
    }

    @Test
    void aDeletedVisitLeavesTheFiguresAndStaysAsATombstone() {
        var id = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));

        house.as(COORDINATOR, () -> visits.delete(id, visits.details(id).version(), DeletionReason.DUPLICATE, ANY_DAY));

        assertThat(countOfVisits(house)).isZero();
        assertThat(inStructure(house, "select deletion_reason from visit")).isEqualTo("DUPLICATE");
    }

    @Test
    void aVisitOfAnotherHouseIsNotFound() {
        var id = Ids.next();
        house.as(COUNSELLOR, () -> visits.log(id, aVisit(house).build(), SEVEN_DAYS.atAnyHour()));
        var other = houses.open();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.as(COORDINATOR, () -> visits.details(id)));
    }

    private void assertRefused(VisitContent content, Leeway leeway, String code) {
        assertThatExceptionOfType(VisitRefused.class)
                .isThrownBy(() -> house.as(COUNSELLOR, () -> visits.log(Ids.next(), content, leeway.atAnyHour())))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(VisitRefused.Fault::code)
                        .containsExactly(code));
        assertThat(countOfVisits(house)).isZero();
    }

    private long countOfVisits(House of) {
        return Tenancy.as(
                of.structureId(),
                () -> jdbc.sql("select count(*) from stat_visit")
                        .query(Long.class)
                        .single());
    }

    private String inStructure(House of, String sql) {
        return Tenancy.as(
                of.structureId(), () -> jdbc.sql(sql).query(String.class).single());
    }

    private java.util.List<String> auditedActions(House of) {
        return Tenancy.as(
                of.structureId(),
                () -> jdbc.sql("select action from audit_entry")
                        .query(String.class)
                        .list());
    }
}
