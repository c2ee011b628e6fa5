package fr.guichet.audit;

import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The blocks of the structure at work, and where they begin. */
@Component
class AuditBlocks {

    private static final String SQL =
            "select number, last_position, seal from audit_block where structure_id = :structureId order by number ";

    private final JdbcClient jdbc;
    private final TransactionLock lock;

    AuditBlocks(JdbcClient jdbc, TransactionLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /** Lets one transaction at a time change the chain. */
    void lock() {
        lock.on("trail of " + Tenancy.requireStructureId());
    }

    TrailAnchor anchor() {
        return jdbc.sql("select number, last_position, seal, mark from audit_anchor where structure_id = :structureId")
                .param("structureId", Tenancy.requireStructureId())
                .query((row, number) -> new TrailAnchor(AuditBlock.of(row), row.getBytes("mark")))
                .optional()
                .orElse(TrailAnchor.NONE);
    }

    /** After the anchor. */
    List<AuditBlock> all() {
        return read("asc");
    }

    AuditBlock last() {
        return read("desc limit 1").stream().findFirst().orElseGet(() -> anchor().block());
    }

    private List<AuditBlock> read(String order) {
        return jdbc.sql(SQL + order)
                .param("structureId", Tenancy.requireStructureId())
                .query((row, number) -> AuditBlock.of(row))
                .list();
    }
}
