package fr.guichet.audit;

import fr.guichet.shared.tenancy.Tenancy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The blocks of the structure at work. */
@Component
class AuditBlocks {

    private static final String SQL =
            "select number, last_position, seal from audit_block where structure_id = :structureId order by number ";

    private final JdbcClient jdbc;

    AuditBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditBlock> all() {
        return read("asc");
    }

    AuditBlock last() {
        return read("desc limit 1").stream().findFirst().orElse(AuditBlock.NONE);
    }

    private List<AuditBlock> read(String order) {
        return jdbc.sql(SQL + order)
                .param("structureId", Tenancy.requireStructureId())
                .query((row, number) -> AuditBlock.of(row))
                .list();
    }
}
