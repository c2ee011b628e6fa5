package fr.guichet.audit;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the entries of a structure in the order in which they were committed, apart from the desks: what an entry costs
 * the act that leaves it stays one insert.
 */
@Component
class TrailSealing {

    private static final int MOST_IN_A_BLOCK = 5_000;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditBlocks blocks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrailSealing(
            JdbcClient jdbc, Vault vault, AuditBlocks blocks, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.blocks = blocks;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All that the structure at work has left unsealed. */
    void seal() {
        int sealed;
        do {
            sealed = transaction.execute(status -> sealNext());
        } while (sealed == MOST_IN_A_BLOCK);
    }

    private int sealNext() {
        blocks.lock();
        var entries = unsealed();
        if (!entries.isEmpty()) {
            seal(entries, blocks.last());
        }
        return entries.size();
    }

    private void seal(List<SealedRow> entries, AuditBlock before) {
        var block = before.next();
        var seals = new byte[entries.size()][];
        for (int i = 0; i < seals.length; i++) {
            seals[i] = vault.mark(entries.get(i).at(before.lastPosition() + 1 + i));
            block.add(seals[i]);
        }
        jdbc.sql("""
                        update audit_entry e set position = :before + s.place, seal = s.seal
                          from unnest(:ids, :seals) with ordinality as s (id, seal, place)
                         where e.structure_id = :structureId and e.id = s.id
                        """)
                .param("before", before.lastPosition())
                .param("ids", entries.stream().map(SealedRow::id).toArray(UUID[]::new))
                .param("seals", seals)
                .param("structureId", Tenancy.requireStructureId())
                .update();
        jdbc.sql("""
                        insert into audit_block (structure_id, number, last_position, sealed_at, seal)
                        values (:structureId, :number, :lastPosition, :now, :seal)
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("number", before.number() + 1)
                .param("lastPosition", before.lastPosition() + seals.length)
                .param("now", Timestamp.from(clock.instant()))
                .param("seal", vault.mark(block.bytes()))
                .update();
    }

    private List<SealedRow> unsealed() {
        return jdbc.sql("select " + SealedRow.COLUMNS + """
                         from audit_entry where structure_id = :structureId and position is null order by id limit :most
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("most", MOST_IN_A_BLOCK)
                .query((row, number) -> SealedRow.of(row))
                .list();
    }
}
