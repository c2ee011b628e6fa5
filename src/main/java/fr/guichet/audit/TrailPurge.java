package fr.guichet.audit;

import fr.guichet.audit.AuditEvent.TrailPurged;
import fr.guichet.shared.retention.Erased;
import fr.guichet.shared.retention.KeptData;
import fr.guichet.shared.retention.Retention;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the first entries of the trail of the structure at work, by whole sealed blocks, and leaves an anchor after which
 * the rest still verifies. A block goes when its youngest entry is old enough, and all before it went.
 */
@Component
class TrailPurge implements KeptData {

    /** Six months to a year: CNIL, délibération 2021-122. The database itself refuses less than six months. */
    private static final Retention RETENTION = new Retention("audit", 12, 6, 12);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditBlocks blocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrailPurge(JdbcClient jdbc, Vault vault, AuditBlocks blocks, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.blocks = blocks;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Retention retention() {
        return RETENTION;
    }

    /** All at once: a block is never cut. */
    @Override
    @Transactional
    public Optional<Erased> eraseOldest(LocalDate firstKept) {
        blocks.lock();
        var limit = firstKept.atStartOfDay(clock.getZone()).toInstant();
        var erased = lastBefore(limit).flatMap(this::purgeUntil);
        erased.ifPresent(gone -> events.publishEvent(new TrailPurged(Tenancy.requireStructureId())));
        return erased;
    }

    private Optional<AuditBlock> lastBefore(Instant limit) {
        return jdbc.sql("""
                        select number, last_position, seal from audit_block
                         where structure_id = :structureId
                           and last_position < coalesce((select position from audit_entry
                                                          where structure_id = :structureId and position is not null and at >= :limit
                                                          order by position limit 1), :end)
                         order by number desc limit 1
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("limit", Timestamp.from(limit))
                .param("end", Long.MAX_VALUE)
                .query((row, number) -> AuditBlock.of(row))
                .optional();
    }

    private Optional<Erased> purgeUntil(AuditBlock last) {
        return jdbc.sql("select entries, first_at, last_at from purge_trail(:number, :mark) where entries > 0")
                .param("number", last.number())
                .param("mark", vault.mark(last.asAnchor()))
                .query((row, number) -> new Erased(row.getLong("entries"), day(row, "first_at"), day(row, "last_at")))
                .optional();
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
    }
}
