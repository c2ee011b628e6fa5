package fr.guichet.audit;

import fr.guichet.audit.TrailFault.Kind;
import fr.guichet.shared.vault.Vault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Walks over one chain, entry by entry in the order of their positions, and closes each block on its way. */
final class TrailCheck {

    private static final int MOST_NAMED = 50;
    private static final int WITNESS_BYTES = 8;

    private final Vault vault;
    private final Deque<AuditBlock> blocks;
    private final List<TrailFault> faults = new ArrayList<>();
    private final long start;
    private AuditBlock before;
    private BlockContent content;
    private boolean blockIsWhole = true;
    private long position;
    private long entries;
    private long faultCount;

    TrailCheck(Vault vault, TrailAnchor anchor, List<AuditBlock> blocks) {
        this.vault = vault;
        this.blocks = new ArrayDeque<>(blocks);
        this.before = anchor.block();
        this.start = before.lastPosition();
        this.position = start;
        this.content = before.next();
        if (!anchor.isGenuine(vault)) {
            fault(Kind.ANCHOR_ALTERED, before.number(), null);
        }
    }

    void entry(SealedRow row, long at, byte[] seal) {
        entries++;
        if (at <= start) {
            fault(Kind.ENTRY_ALTERED, at, row.id()); // it was purged, and came back
            return;
        }
        skipTo(at);
        position = at;
        if (!vault.isMarked(row.at(at), seal)) {
            fault(Kind.ENTRY_ALTERED, at, row.id());
            blockIsWhole = false;
        }
        content.add(seal);
        closeBlocks();
    }

    /** What lies between the last entry and this one is gone. */
    private void skipTo(long at) {
        while (position + 1 < at) {
            position++;
            fault(Kind.ENTRY_MISSING, position, null);
            blockIsWhole = false;
            closeBlocks();
        }
    }

    private void closeBlocks() {
        while (!blocks.isEmpty() && blocks.peekFirst().lastPosition() <= position) {
            close(blocks.removeFirst());
        }
    }

    private void close(AuditBlock block) {
        for (long missing = before.number() + 1; missing < block.number(); missing++) {
            fault(Kind.BLOCK_MISSING, missing, null);
            blockIsWhole = false;
        }
        var sealed = content.bytes();
        content = block.next();
        if (blockIsWhole && !vault.isMarked(sealed, block.seal())) {
            fault(Kind.BLOCK_ALTERED, block.number(), null);
            content =
                    new BlockContent(block.number() + 1, vault.mark(sealed)); // the next one was chained to what it was
        }
        before = block;
        blockIsWhole = true;
    }

    TrailState end(long waiting) {
        if (!blocks.isEmpty()) {
            skipTo(blocks.getLast().lastPosition() + 1);
        }
        if (position > before.lastPosition()) {
            fault(Kind.BLOCK_MISSING, before.number() + 1, null);
        }
        return new TrailState(entries, start, waiting, List.copyOf(faults), faultCount, witness());
    }

    private String witness() {
        return before.number() == 0
                ? "0"
                : before.number() + "-" + HexFormat.of().formatHex(before.seal(), 0, WITNESS_BYTES);
    }

    private void fault(Kind kind, long number, @Nullable UUID entryId) {
        faultCount++;
        if (faults.size() < MOST_NAMED) {
            faults.add(new TrailFault(kind, number, entryId));
        }
    }
}
