package fr.guichet.shared.model;

import fr.guichet.shared.tenancy.Tenancy;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ids of what was withdrawn before it began, and so was deleted: by them whoever withdraws it again learns that it is done,
 * and whoever sends its form again that it is not there. A row that came back under its id is there.
 */
@Component
public class WithdrawnRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    WithdrawnRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void note(UUID id) {
        about(id, """
                insert into withdrawn_row (structure_id, id, withdrawn_at) values (:structureId, :id, :now)
                on conflict do nothing
                """).param("now", Timestamp.from(clock.instant())).update();
    }

    /** Of the structure at work; asked where no row has that id. */
    public boolean hold(UUID id) {
        return about(id, "select exists (select from withdrawn_row where structure_id = :structureId and id = :id)")
                .query(Boolean.class)
                .single();
    }

    /** For a form that would make a row with that id. */
    public void requireNot(UUID id) {
        if (hold(id)) {
            throw new UndoneMeanwhile();
        }
    }

    private JdbcClient.StatementSpec about(UUID id, String sql) {
        return jdbc.sql(sql).param("structureId", Tenancy.requireStructureId()).param("id", id);
    }
}
