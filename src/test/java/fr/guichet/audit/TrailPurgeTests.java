package fr.guichet.audit;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.testing.SqlStates.NOT_ALLOWED;
import static fr.guichet.testing.SqlStates.assertRefused;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.audit.TrailFault.Kind;
import fr.guichet.privacy.DisposalRecord;
import fr.guichet.privacy.DisposalRow;
import fr.guichet.privacy.Erasure;
import fr.guichet.shared.retention.Erased;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house that opened in January 2023 is at work in February; what it did in January is purged. */
@IntegrationTest
class TrailPurgeTests {

    static final LocalDate FEBRUARY = LocalDate.of(2023, 2, 1);

    @Autowired
    TestClock clock;

    @Autowired
    Houses houses;

    @Autowired
    Trails trails;

    @Autowired
    TrailPurge purge;

    @Autowired
    Erasure erasure;

    @Autowired
    DisposalRecord disposals;

    @Autowired
    ResealedTrail resealed;

    @Autowired
    JdbcClient jdbc;

    House house;
    UUID january;
    long done;

    @BeforeEach
    void workThroughJanuary() {
        clock.moveTo(FEBRUARY.minusDays(10).atTime(9, 0));
        house = houses.open();
        trails.seal(house);
        january = trails.makeTea(house, 5).getFirst();
        trails.seal(house);
        done = trails.count(house, "true");
        clock.moveTo(FEBRUARY.atTime(9, 0));
    }

    @AfterEach
    void comeBack() {
        clock.reset();
    }

    @Test
    void whatIsOldLeavesAndTheRestStillVerifies() {
        trails.makeTea(house, 3);
        trails.seal(house);

        assertThat(purge()).isEqualTo(done);

        assertThat(trails.count(house, "at < timestamptz '2023-02-01 00:00 Europe/Paris'"))
                .isZero();
        assertThat(trails.state(house)).satisfies(state -> {
            assertThat(state.isIntact()).isTrue();
            assertThat(state.purged()).isEqualTo(done);
            assertThat(state.entries()).isEqualTo(3);
        });
    }

    @Test
    void thePurgeItselfLeavesAnEntry() {
        purge();

        assertThat(trails.count(house, "action = 'TrailPurged'")).isEqualTo(1);
    }

    @Test
    void aBlockStaysWholeWhileOneOfItsEntriesIsYoung() {
        clock.moveTo(FEBRUARY.minusDays(1).atTime(23, 59));
        var late = trails.makeTea(house, 2);
        clock.moveTo(FEBRUARY.atTime(0, 0));
        trails.makeTea(house, 1);
        trails.seal(house);

        assertThat(purge()).isEqualTo(done);
        assertThat(trails.count(house, "subject_id = '" + late.getFirst() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotSealedStays() {
        clock.moveTo(FEBRUARY.minusDays(1).atTime(23, 59));
        trails.makeTea(house, 2);

        assertThat(purge()).isEqualTo(done);
        assertThat(trails.state(house).waiting()).isEqualTo(3);
    }

    @Test
    void theSecondPurgeOfADayFindsNothing() {
        purge();

        assertThat(purge()).isZero();
        assertThat(trails.count(house, "action = 'TrailPurged'")).isEqualTo(1);
    }

    @Test
    void aTrailThatIsPurgedWholeGoesOnWhereItWas() {
        purge();
        trails.makeTea(house, 2);
        trails.seal(house);

        assertThat(trails.count(house, "position = " + (done + 1))).isEqualTo(1);
        assertThat(trails.state(house).isIntact()).isTrue();
    }

    @Test
    void purgedAgainItBeginsLater() {
        purge();
        trails.makeTea(house, 2);
        trails.seal(house);
        var march = FEBRUARY.plusMonths(1);
        clock.moveTo(march.atTime(9, 0));

        assertThat(purgeBefore(march)).isEqualTo(3);
        assertThat(trails.state(house)).satisfies(state -> {
            assertThat(state.isIntact()).isTrue();
            assertThat(state.purged()).isEqualTo(done + 3);
        });
    }

    @Test
    void purgedAndSealedByEightAtOnceItIsOneChain() throws Exception {
        Callable<Void> sealing = () -> {
            for (int cup = 0; cup < 10; cup++) {
                trails.makeTea(house, 2);
                trails.seal(house);
            }
            return null;
        };
        Callable<Void> purging = () -> {
            for (int time = 0; time < 10; time++) {
                purge();
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(
                            Stream.of(sealing, purging, sealing, purging, sealing, purging, sealing, purging)
                                    .toList(),
                            2,
                            MINUTES)
                    .forEach(done -> done.resultNow());
        }
        trails.seal(house);

        assertThat(trails.count(house, "action = 'TrailPurged'")).isEqualTo(1);
        assertThat(trails.state(house)).satisfies(state -> {
            assertThat(state.isIntact()).isTrue();
            assertThat(state.purged()).isEqualTo(done);
            assertThat(state.entries()).isEqualTo(81);
        });
    }

    @Test
    void theDatabaseKeepsWhatIsYoungerThanSixMonthsForTheApplication() {
        clock.moveTo(LocalDateTime.now(TestClock.PARIS).minusMonths(5));
        trails.makeTea(house, 1);
        trails.seal(house);
        var last = number("select max(number) from audit_block");

        assertRefused(
                NOT_ALLOWED,
                () -> house.as(
                        ADMIN,
                        () -> jdbc.sql("select entries from purge_trail(:last, sha256('x'))")
                                .param("last", last)
                                .query(Long.class)
                                .single()));
        assertThat(trails.count(house, "true")).isEqualTo(done + 1);
    }

    @Test
    void thePurgeOfAHouseLeavesTheOthersAlone() {
        var other = houses.open();
        trails.seal(other);
        var before = trails.count(other, "true");

        purge();

        assertThat(trails.count(other, "true")).isEqualTo(before);
    }

    @Test
    void aHouseThatDecidedNothingKeepsTwelveMonths() {
        clock.moveTo(FEBRUARY.minusDays(10).plusYears(1).atTime(2, 30));
        house.as(ADMIN, () -> erasure.eraseWhatIsDue());
        assertThat(trails.count(house, "true")).isEqualTo(done);

        clock.moveTo(FEBRUARY.minusDays(9).plusYears(1).atTime(2, 30));
        house.as(ADMIN, () -> erasure.eraseWhatIsDue());
        assertThat(trails.count(house, "action <> 'TrailPurged'")).isZero();
    }

    @Test
    void whatWasPurgedIsALineOfTheBordereau() {
        clock.moveTo(FEBRUARY.plusYears(1).atTime(2, 30));

        house.as(ADMIN, () -> erasure.eraseWhatIsDue());

        var day = FEBRUARY.minusDays(10);
        var on = FEBRUARY.plusYears(1);
        assertThat(house.as(ADMIN, () -> disposals.between(on, on)))
                .containsExactly(new DisposalRow("audit", 12, day, day, done, on, on));
    }

    @Test
    void anAnchorThatWasChangedIsFound() {
        purge();
        trails.makeTea(house, 1);
        trails.seal(house);
        trails.change(house, "update audit_anchor set seal = sha256(seal) where structure_id = :house");

        assertThat(kinds()).contains(Kind.ANCHOR_ALTERED);
    }

    @Test
    void anAnchorMovedByWhoeverRemovedTheFirstBlocksIsFound() {
        purge();
        trails.makeTea(house, 2);
        trails.seal(house);
        var hidden = number("select min(number) from audit_block");
        trails.makeTea(house, 2);
        trails.seal(house);
        trails.change(house, """
                update audit_anchor a set number = b.number, last_position = b.last_position, seal = b.seal
                  from audit_block b where a.structure_id = :house and b.structure_id = :house and b.number = :value
                """, hidden);
        trails.change(house, """
                delete from audit_entry where structure_id = :house
                   and position <= (select last_position from audit_block where structure_id = :house and number = :value)
                """, hidden);
        trails.change(house, "delete from audit_block where structure_id = :house and number = :value", hidden);

        assertThat(kinds()).containsExactly(Kind.ANCHOR_ALTERED);
    }

    @Test
    void aTrailWithoutItsAnchorMissesWhatCameBefore() {
        purge();
        trails.makeTea(house, 1);
        trails.seal(house);
        trails.change(house, "delete from audit_anchor where structure_id = :house");

        assertThat(kinds()).contains(Kind.ENTRY_MISSING, Kind.BLOCK_MISSING);
    }

    @Test
    void aPurgedEntryThatComesBackIsNamed() {
        var entry = trails.entryAbout(january);
        purge();
        trails.change(
                house,
                "insert into audit_entry select * from jsonb_populate_record(null::audit_entry, cast(:value as jsonb))",
                entry);

        assertThat(kinds()).containsExactly(Kind.ENTRY_ALTERED);
    }

    @Test
    void newKeysMarkTheAnchorAgainButNotAForgedOne() {
        purge();
        trails.makeTea(house, 1);
        trails.seal(house);
        house.as(ADMIN, () -> resealed.reseal());
        assertThat(trails.state(house).isIntact()).isTrue();

        trails.change(house, "update audit_anchor set last_position = last_position - 1 where structure_id = :house");
        house.as(ADMIN, () -> resealed.reseal());
        assertThat(kinds()).contains(Kind.ANCHOR_ALTERED);
    }

    private long purge() {
        return purgeBefore(FEBRUARY);
    }

    private long purgeBefore(LocalDate day) {
        return house.as(ADMIN, () -> purge.eraseOldest(day))
                .map(Erased::objects)
                .orElse(0L);
    }

    private Iterable<Kind> kinds() {
        return trails.state(house).faults().stream().map(TrailFault::kind).toList();
    }

    private long number(String sql) {
        return house.as(ADMIN, () -> jdbc.sql(sql).query(Long.class).single());
    }
}
