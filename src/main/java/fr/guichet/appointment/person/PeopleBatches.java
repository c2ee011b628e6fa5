package fr.guichet.appointment.person;

import static java.util.Objects.requireNonNull;

import fr.guichet.appointment.Person;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the people of the structure at work, some hundreds in a transaction: what is cut short keeps what it did. */
@Component
class PeopleBatches {

    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Sealed(UUID id, byte[] person) {}

    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final int batch;

    @Autowired
    PeopleBatches(People people, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this(people, jdbc, transactions, BATCH);
    }

    PeopleBatches(People people, JdbcClient jdbc, PlatformTransactionManager transactions, int batch) {
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.batch = batch;
    }

    /**
     * @param those ids and sealed people after {@code :after} in the order of their ids, {@code :batch} at most
     * @return how many there were
     */
    int each(String those, BiConsumer<Person, UUID> work) {
        var count = 0;
        var done = done(those, BEFORE_ALL, work);
        while (!done.isEmpty()) {
            count += done.size();
            done = done(those, done.getLast().id(), work);
        }
        return count;
    }

    private List<Sealed> done(String those, UUID after, BiConsumer<Person, UUID> work) {
        return transaction.execute(status -> {
            var some = following(those, after);
            some.forEach(one -> work.accept(requireNonNull(people.open(one.person(), one.id())), one.id()));
            return some;
        });
    }

    private List<Sealed> following(String those, UUID after) {
        return jdbc.sql(those)
                .param("structureId", Tenancy.requireStructureId())
                .param("after", after)
                .param("batch", batch)
                .query((row, number) -> new Sealed(row.getObject("id", UUID.class), row.getBytes("person")))
                .list();
    }
}
