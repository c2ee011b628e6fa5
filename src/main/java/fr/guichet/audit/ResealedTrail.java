package fr.guichet.audit;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.ResealedRows;
import fr.guichet.shared.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trail under new keys. What does not bear its seal any more keeps the old one, so that a rotation hides nothing. */
@Component
class ResealedTrail implements ResealedRows {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditBlocks blocks;

    ResealedTrail(JdbcClient jdbc, Vault vault, AuditBlocks blocks) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.blocks = blocks;
    }

    @Override
    @Transactional
    public int reseal() {
        blocks.lock();
        var anchor = blocks.anchor();
        reseal(anchor);
        var before = anchor.block();
        var resealedBefore = before.seal();
        var count = 0;
        for (var block : blocks.all()) {
            var entries = entries(before.lastPosition(), block.lastPosition());
            resealedBefore = reseal(block, before, resealedBefore, entries);
            before = block;
            count += entries.size();
        }
        return count;
    }

    /** The seal of the block it stands for stays: its entries are gone. */
    private void reseal(TrailAnchor anchor) {
        if (anchor.isGenuine(vault)) {
            jdbc.sql("update audit_anchor set mark = :mark where structure_id = :structureId")
                    .param("mark", vault.mark(anchor.block().asAnchor()))
                    .param("structureId", Tenancy.requireStructureId())
                    .update();
        }
    }

    /** @return the new seal of the block */
    private byte[] reseal(AuditBlock block, AuditBlock before, byte[] resealedBefore, List<Sealed> entries) {
        var old = new BlockContent(block.number(), before.seal());
        var renewed = new BlockContent(block.number(), resealedBefore);
        var seals = new byte[entries.size()][];
        for (int i = 0; i < seals.length; i++) {
            var entry = entries.get(i);
            var content = entry.row().at(entry.position());
            seals[i] = vault.isMarked(content, entry.seal()) ? vault.mark(content) : entry.seal();
            old.add(entry.seal());
            renewed.add(seals[i]);
        }
        keep(entries, seals);
        var seal = vault.isMarked(old.bytes(), block.seal()) ? vault.mark(renewed.bytes()) : block.seal();
        keep(block, seal);
        return seal;
    }

    private List<Sealed> entries(long after, long until) {
        return jdbc.sql("select " + SealedRow.COLUMNS + """
                        , position, seal from audit_entry
                         where structure_id = :structureId and position > :after and position <= :until order by position
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("after", after)
                .param("until", until)
                .query((row, number) -> new Sealed(SealedRow.of(row), row.getLong("position"), row.getBytes("seal")))
                .list();
    }

    private void keep(List<Sealed> entries, byte[][] seals) {
        jdbc.sql("""
                        update audit_entry e set seal = s.seal from unnest(:ids, :seals) as s (id, seal)
                         where e.structure_id = :structureId and e.id = s.id
                        """)
                .param("ids", entries.stream().map(entry -> entry.row().id()).toArray(UUID[]::new))
                .param("seals", seals)
                .param("structureId", Tenancy.requireStructureId())
                .update();
    }

    private void keep(AuditBlock block, byte[] seal) {
        jdbc.sql("update audit_block set seal = :seal where structure_id = :structureId and number = :number")
                .param("seal", seal)
                .param("structureId", Tenancy.requireStructureId())
                .param("number", block.number())
                .update();
    }

    private record Sealed(SealedRow row, long position, byte[] seal) {}
}
