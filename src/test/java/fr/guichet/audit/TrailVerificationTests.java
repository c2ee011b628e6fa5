package fr.guichet.audit;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.guichet.audit.TrailFault.Kind;
import fr.guichet.audit.Trails.TeaMade;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a house did is sealed; then whoever owns the database changes it. */
@IntegrationTest
class TrailVerificationTests {

    @Autowired
    Houses houses;

    @Autowired
    TrailSealing sealing;

    @Autowired
    TrailVerification verification;

    @Autowired
    ResealedTrail resealed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    House house;
    JdbcClient owner;

    @BeforeEach
    void openAHouse(@Autowired @Qualifier("ownerDataSource") DataSource ownerDataSource) {
        house = houses.open(COUNSELLOR, ADMIN);
        owner = JdbcClient.create(ownerDataSource);
        seal();
    }

    @Test
    void anUntouchedTrailIsIntact() {
        makeTea(3);
        seal();
        makeTea(2);
        seal();

        assertThat(state().isIntact()).isTrue();
        assertThat(state().entries()).isEqualTo(count());
    }

    @Test
    void aHouseWhoseTrailCannotBeSealedDoesNotHoldUpTheNext(@Autowired RecurringTask<Void> trailSealingTask) {
        makeTea(1);
        owner.sql("""
                        update audit_entry set seal = decode(repeat('00', 32), 'hex'), position =
                               (select max(position) + 1 from audit_entry where structure_id = :house)
                         where structure_id = :house and position is null
                        """).param("house", house.structureId()).update();
        makeTea(1);
        var next = houses.open(ADMIN);

        trailSealingTask.execute(trailSealingTask.instance(RecurringTask.INSTANCE), null);

        assertThat(next.as(ADMIN, () -> verification.verify()).waiting()).isZero();
        assertThat(state().waiting()).isPositive();
    }

    @Test
    void whatWasJustDoneWaitsForItsSeal() {
        makeTea(3);

        assertThat(state().waiting()).isEqualTo(3);
        seal();
        assertThat(state().waiting()).isZero();
    }

    @Test
    void anAlteredEntryIsNamedAndNoOther() {
        var tea = makeTea(5);
        seal();
        change(
                "update audit_entry set actor = 'someone.else' where structure_id = :house and subject_id = :id",
                tea.get(2));

        assertThat(state().faults())
                .extracting(TrailFault::kind, TrailFault::entryId)
                .containsExactly(tuple(Kind.ENTRY_ALTERED, entryOf(tea.get(2))));
    }

    @Test
    void aRemovedEntryIsNamedByItsPlace() {
        var tea = makeTea(5);
        seal();
        var place = positionOf(tea.get(2));
        change("delete from audit_entry where structure_id = :house and subject_id = :id", tea.get(2));

        assertThat(state().faults())
                .extracting(TrailFault::kind, TrailFault::number)
                .containsExactly(tuple(Kind.ENTRY_MISSING, place));
    }

    @Test
    void theLastEntryOfABlockIsMissedToo() {
        var tea = makeTea(5);
        seal();
        var place = positionOf(tea.getLast());
        change("delete from audit_entry where structure_id = :house and subject_id = :id", tea.getLast());

        assertThat(state().faults())
                .extracting(TrailFault::kind, TrailFault::number)
                .containsExactly(tuple(Kind.ENTRY_MISSING, place));
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        var tea = makeTea(2);
        seal();
        var one = positionOf(tea.getFirst());
        var two = positionOf(tea.getLast());
        place(tea.getFirst(), 1_000_000);
        place(tea.getLast(), one);
        place(tea.getFirst(), two);

        assertThat(state().faults()).extracting(TrailFault::kind).containsOnly(Kind.ENTRY_ALTERED);
    }

    @Test
    void anEntryOfTheOwnersOwnIsNamed() {
        var tea = makeTea(1).getFirst();
        seal();
        change("""
                insert into audit_entry (structure_id, id, at, actor, action, subject_id, position, seal)
                select structure_id, :id, at, actor, action, subject_id, position + 1, seal from audit_entry
                 where structure_id = :house order by position desc limit 1
                """, Ids.next());

        assertThat(state().faults()).extracting(TrailFault::kind).contains(Kind.ENTRY_ALTERED);
    }

    @Test
    void anAlteredBlockIsNamedAndNotTheNextOne() {
        makeTea(2);
        seal();
        makeTea(2);
        seal();
        change("update audit_block set seal = sha256(seal) where structure_id = :house and number = :id", 2);

        assertThat(state().faults())
                .extracting(TrailFault::kind, TrailFault::number)
                .containsExactly(tuple(Kind.BLOCK_ALTERED, 2L));
    }

    @Test
    void aRemovedBlockIsNamed() {
        makeTea(2);
        seal();
        makeTea(2);
        seal();
        change("delete from audit_block where structure_id = :house and number = :id", 2);

        assertThat(state().faults())
                .extracting(TrailFault::kind, TrailFault::number)
                .containsExactly(tuple(Kind.BLOCK_MISSING, 2L));
    }

    @Test
    void aTrailThatLostItsLastBlockEndsBeforeItsWitness() {
        makeTea(1);
        seal();
        var witness = state().witness();
        makeTea(2);
        seal();
        var later = state().witness();

        assertThat(later).isNotEqualTo(witness);
        change("delete from audit_entry where structure_id = :house and position > :id", count() - 2);
        change("delete from audit_block where structure_id = :house and last_position > :id", count());
        assertThat(state().witness()).isEqualTo(witness);
    }

    @Test
    void sealedByEightAtOnceItIsOneChain() throws Exception {
        makeTea(40);
        Callable<Void> one = () -> {
            seal();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(Stream.generate(() -> one).limit(8).toList()).forEach(done -> done.resultNow());
        }

        assertThat(state()).satisfies(state -> {
            assertThat(state.isIntact()).isTrue();
            assertThat(state.waiting()).isZero();
        });
    }

    @Test
    void newKeysSealTheTrailAgain() {
        makeTea(5);
        seal();
        makeTea(2);
        seal();
        var before = state();

        assertThat(house.as(ADMIN, () -> resealed.reseal())).isEqualTo((int) before.entries());
        assertThat(state().isIntact()).isTrue();
    }

    @Test
    void newKeysHideNothingThatWasAltered() {
        var tea = makeTea(5);
        seal();
        change(
                "update audit_entry set action = 'Nothing' where structure_id = :house and subject_id = :id",
                tea.get(2));
        house.as(ADMIN, () -> resealed.reseal());

        assertThat(state().faults()).extracting(TrailFault::entryId).containsExactly(entryOf(tea.get(2)));
    }

    @Test
    void theTrailOfAnotherHouseIsItsOwn() {
        var other = houses.open();
        makeTea(3);
        seal();

        assertThat(other.as(ADMIN, () -> verification.verify()).entries()).isZero();
    }

    private List<UUID> makeTea(int times) {
        var subjects = IntStream.range(0, times).mapToObj(n -> Ids.next()).toList();
        house.as(
                COUNSELLOR,
                () -> subjects.forEach(
                        subject -> transaction.executeWithoutResult(act -> events.publishEvent(new TeaMade(subject)))));
        return subjects;
    }

    private void seal() {
        house.as(ADMIN, () -> sealing.seal());
    }

    private TrailState state() {
        return house.as(ADMIN, () -> verification.verify());
    }

    private void place(UUID subject, long position) {
        owner.sql("update audit_entry set position = :position where structure_id = :house and subject_id = :id")
                .param("position", position)
                .param("house", house.structureId())
                .param("id", subject)
                .update();
    }

    private void change(String sql, Object id) {
        owner.sql(sql).param("house", house.structureId()).param("id", id).update();
    }

    private long count() {
        return owner.sql("select count(*) from audit_entry where structure_id = :house and position is not null")
                .param("house", house.structureId())
                .query(Long.class)
                .single();
    }

    private long positionOf(UUID subject) {
        return owner.sql("select position from audit_entry where structure_id = :house and subject_id = :id")
                .param("house", house.structureId())
                .param("id", subject)
                .query(Long.class)
                .single();
    }

    private UUID entryOf(UUID subject) {
        return owner.sql("select id from audit_entry where structure_id = :house and subject_id = :id")
                .param("house", house.structureId())
                .param("id", subject)
                .query(UUID.class)
                .single();
    }
}
