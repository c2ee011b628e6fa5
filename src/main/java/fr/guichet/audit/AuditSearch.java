package fr.guichet.audit;

import fr.guichet.audit.AuditEvent.TrailExported;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail: ids, logins and names of facts, never what was changed. */
@Service
@Transactional(readOnly = true)
public class AuditSearch {

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String MATCHES = """
              from audit_entry
             where structure_id = :structureId and at >= :from and at < :until
               and (cast(:subjectId as uuid) is null or subject_id = :subjectId)
               and (cast(:actor as text) is null or actor = :actor)
               and (cast(:action as text) is null or action = :action)
            """;
    private static final String COLUMNS = "select id, at, actor, action, subject_id, position" + MATCHES;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditSearch(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public long count(AuditFilter filter) {
        return matching("select count(*)" + MATCHES, filter).query(Long.class).single();
    }

    /** The last ones first. */
    public List<AuditEntry> entries(AuditFilter filter, int offset, int count) {
        return matching(COLUMNS + " order by at desc, id desc offset :offset limit :count", filter)
                .param("offset", offset)
                .param("count", count)
                .query(AuditSearch::entry)
                .list();
    }

    /** Before anything is read: a file that breaks off half-way has left too. */
    @Transactional
    public void recordExport() {
        events.publishEvent(new TrailExported(Tenancy.requireStructureId()));
    }

    /** One after the other, as the database gives them, the first ones first. */
    public void each(AuditFilter filter, Consumer<AuditEntry> reader) {
        matching(COLUMNS + " order by at, id", filter)
                .withFetchSize(ROWS_AT_A_TIME)
                .query(row -> {
                    reader.accept(entry(row, row.getRow()));
                });
    }

    private JdbcClient.StatementSpec matching(String sql, AuditFilter filter) {
        return jdbc.sql(sql)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", midnight(filter.from()))
                .param("until", midnight(filter.to().plusDays(1)))
                .param("subjectId", filter.subjectId(), Types.OTHER)
                .param("actor", filter.actor(), Types.VARCHAR)
                .param("action", filter.action(), Types.VARCHAR);
    }

    private Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getObject("subject_id", UUID.class),
                row.getObject("position", Long.class));
    }
}
