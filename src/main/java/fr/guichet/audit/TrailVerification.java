package fr.guichet.audit;

import fr.guichet.audit.AuditEvent.TrailVerified;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.Vault;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Says whether the trail of the structure at work is as it was sealed, and names what is not. */
@Service
public class TrailVerification {

    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditBlocks blocks;
    private final ApplicationEventPublisher events;

    TrailVerification(DataSource dataSource, Vault vault, AuditBlocks blocks, ApplicationEventPublisher events) {
        var streaming = new JdbcTemplate(dataSource);
        streaming.setFetchSize(ROWS_AT_ONCE);
        this.jdbc = JdbcClient.create(streaming);
        this.vault = vault;
        this.blocks = blocks;
        this.events = events;
    }

    /** Reads it whole, as it stands at one moment: a million entries take some ten seconds. Leaves an entry itself. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public TrailState verify() {
        var check = new TrailCheck(vault, blocks.anchor(), blocks.all());
        jdbc.sql("select " + SealedRow.COLUMNS + """
                        , position, seal from audit_entry
                         where structure_id = :structureId and position is not null order by position
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .query(row -> {
                    check.entry(SealedRow.of(row), row.getLong("position"), row.getBytes("seal"));
                });
        var state = check.end(waiting());
        events.publishEvent(new TrailVerified(Tenancy.requireStructureId()));
        return state;
    }

    private long waiting() {
        return jdbc.sql("select count(*) from audit_entry where structure_id = :structureId and position is null")
                .param("structureId", Tenancy.requireStructureId())
                .query(Long.class)
                .single();
    }
}
