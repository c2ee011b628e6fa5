package fr.guichet.appointment.slot;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.RECEPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.Availabilities;
import fr.guichet.availability.ProviderKind;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is Tuesday 10 March 2026, 10:12; the counsellor can be booked on Tuesdays from 8:30 to noon. */
@IntegrationTest
class SlotDeskTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 17);
    private static final LocalDateTime NINE = TUESDAY.atTime(9, 0);

    @Autowired
    Houses houses;

    @Autowired
    Availabilities availabilities;

    @Autowired
    SlotDesk desk;

    @Autowired
    HoldService holds;

    @Autowired
    SlotHoldRepository rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    House house;
    UUID counsellor;
    UUID pension;

    @BeforeEach
    void receiveOnTuesdays() {
        house = houses.open();
        counsellor = house.agent(COUNSELLOR).accountId();
        pension = availabilities.type(house, ProviderKind.COUNSELLOR, "Retraite");
        availabilities.weekly(house, counsellor, null, LocalDate.of(2026, 3, 3), "08:30", "12:00", pension);
    }

    @Test
    void whatCanBeHadIsClaimedWithWhomAndForWhat() {
        var claim = house.as(RECEPTION, () -> {
            try (var turn = desk.queue(at(NINE))) {
                return transaction.execute(status -> turn.claim());
            }
        });

        assertThat(claim.type().id()).isEqualTo(pension);
        assertThat(claim.provider().agentId()).isEqualTo(counsellor);
        assertThat(claim.slot().start()).isEqualTo(NINE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T10:00, appointment.in-the-past",
        "2027-03-16T09:00, appointment.too-far",
        "2026-03-17T23:45, appointment.too-far",
        "2026-03-17T11:45, 'appointment.slot-too-short[30, 15]'",
        "2026-03-18T09:00, appointment.slot-not-offered",
        "2026-05-12T09:00, appointment.slot-not-offered"
    })
    void whatMakesNoSenseIsSaidBeforeAnyQueue(LocalDateTime start, String said) {
        assertThatThrownBy(() -> house.as(RECEPTION, () -> desk.queue(at(start))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining(said);
    }

    @Test
    void whoeverComesSecondIsToldThoughTheDayIsLocked() throws Exception {
        house.as(COUNSELLOR, () -> holds.hold(at(NINE)));

        whileTheDayIsLocked(crowd -> assertThatThrownBy(() -> crowd.submit(
                                () -> house.as(RECEPTION, () -> holds.hold(at(NINE))))
                        .get())
                .hasCauseInstanceOf(SlotTaken.class));
    }

    @Test
    void whoeverQueuesForADayLeavesTheConnectionsToEveryoneElse(@Autowired @Qualifier("pool") HikariDataSource pool)
            throws Exception {
        whileTheDayIsLocked(crowd -> {
            IntStream.range(0, 20)
                    .forEach(number -> crowd.submit(() ->
                            house.as(RECEPTION, () -> holds.hold(at(NINE.plusMinutes(5 * number))))));

            await().until(this::waitingInTheDatabase, waiting -> waiting > 0);
            await().during(Duration.ofMillis(300)).until(this::waitingInTheDatabase, waiting -> waiting == 1);
            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isLessThanOrEqualTo(2);
        });
    }

    @Test
    void whoeverClaimsNextSeesWhatWasKeptBefore() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> second = house.as(RECEPTION, () -> {
                try (var turn = desk.queue(at(NINE))) {
                    var waiting = crowd.submit(() -> house.as(COUNSELLOR, () -> holds.hold(at(NINE.plusMinutes(15)))));
                    transaction.executeWithoutResult(status -> keep(turn.claim()));
                    return waiting;
                }
            });

            assertThatThrownBy(second::get).hasCauseInstanceOf(SlotTaken.class);
        }
    }

    private void keep(Claim claim) {
        var me = house.agent(RECEPTION).accountId();
        rows.saveAndFlush(new SlotHold(Ids.next(), me, clock.instant().plus(HoldService.HELD_FOR), claim));
    }

    private SlotRequest at(LocalDateTime start) {
        return new SlotRequest(
                Ids.next(), pension, AppointmentPlace.OFFICE, counsellor, house.mainSiteId(), start, null);
    }

    private void whileTheDayIsLocked(Crowded meanwhile) throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            house.as(
                    RECEPTION,
                    () -> transaction.executeWithoutResult(status -> {
                        desk.lock(at(NINE));
                        meanwhile.happens(crowd);
                    }));
        }
    }

    private long waitingInTheDatabase() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Long.class)
                .single();
    }

    private interface Crowded {

        void happens(ExecutorService crowd);
    }
}
