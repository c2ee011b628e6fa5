package fr.guichet.audit;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;

import fr.guichet.shared.model.DomainEvent;
import fr.guichet.shared.model.Ids;
import fr.guichet.testing.Houses.House;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Test data: {@code trails.makeTea(house, 3)} leaves three entries, {@code trails.seal(house)} seals what waits, and
 * {@code trails.change(house, …)} is what whoever owns the database may do.
 */
@TestComponent
public class Trails {

    record TeaMade(UUID subjectId) implements DomainEvent {

        @Override
        public String action() {
            return "TeaMade";
        }
    }

    private final TrailSealing sealing;
    private final TrailVerification verification;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient owner;

    Trails(
            TrailSealing sealing,
            TrailVerification verification,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            @Qualifier("ownerDataSource") DataSource ownerDataSource) {
        this.sealing = sealing;
        this.verification = verification;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.owner = JdbcClient.create(ownerDataSource);
    }

    /** Each in a transaction of its own; what the entries are about. */
    public List<UUID> makeTea(House house, int times) {
        var subjects = Stream.generate(Ids::next).limit(times).toList();
        house.as(
                COUNSELLOR,
                () -> subjects.forEach(
                        subject -> transaction.executeWithoutResult(act -> events.publishEvent(new TeaMade(subject)))));
        return subjects;
    }

    public void seal(House house) {
        house.as(ADMIN, () -> sealing.seal());
    }

    public TrailState state(House house) {
        return house.as(ADMIN, () -> verification.verify());
    }

    /** @param sql about {@code :house} */
    public void change(House house, String sql) {
        owner.sql(sql).param("house", house.structureId()).update();
    }

    /** @param sql about {@code :house} and {@code :value} */
    public void change(House house, String sql, Object value) {
        owner.sql(sql).param("house", house.structureId()).param("value", value).update();
    }

    /** The whole entry about a subject, as {@code jsonb_populate_record} takes it back. */
    public String entryAbout(UUID subject) {
        return owner.sql("select to_jsonb(e)::text from audit_entry e where subject_id = :subject")
                .param("subject", subject)
                .query(String.class)
                .single();
    }

    /** Of the house. */
    public long count(House house, String condition) {
        return owner.sql("select count(*) from audit_entry where structure_id = :house and " + condition)
                .param("house", house.structureId())
                .query(Long.class)
                .single();
    }
}
