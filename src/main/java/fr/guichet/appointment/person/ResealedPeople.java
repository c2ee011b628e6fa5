package fr.guichet.appointment.person;

import static java.util.Objects.requireNonNull;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.ResealedRows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of appointments, sealed again under new keys; the appointment itself is as it was, at the same version. */
@Component
class ResealedPeople implements ResealedRows {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Sealed(UUID id, byte[] person) {}

    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ResealedPeople(People people, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int reseal() {
        var count = 0;
        var batch = resealed(BEFORE_ALL);
        while (!batch.isEmpty()) {
            count += batch.size();
            batch = resealed(batch.getLast().id());
        }
        return count;
    }

    private List<Sealed> resealed(UUID after) {
        return transaction.execute(status -> {
            var batch = following(after);
            batch.forEach(this::reseal);
            return batch;
        });
    }

    private List<Sealed> following(UUID after) {
        return jdbc.sql("""
                        select id, person from appointment
                         where structure_id = :structureId and id > :after and person is not null
                         order by id limit :batch
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("after", after)
                .param("batch", BATCH)
                .query((row, number) -> new Sealed(row.getObject("id", UUID.class), row.getBytes("person")))
                .list();
    }

    private void reseal(Sealed sealed) {
        var person = requireNonNull(people.open(sealed.person(), sealed.id()));
        jdbc.sql("update appointment set person = :person where structure_id = :structureId and id = :id")
                .param("person", people.seal(person, sealed.id()))
                .param("structureId", Tenancy.requireStructureId())
                .param("id", sealed.id())
                .update();
        people.index(person, sealed.id());
    }
}
