package fr.guichet.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is not as it was sealed.
 *
 * @param number of the entry in the chain, or of the block; of the last purged one for the anchor
 * @param entryId null where the entry is gone
 */
public record TrailFault(Kind kind, long number, @Nullable UUID entryId) {

    /** What was done to it. */
    public enum Kind {
        ANCHOR_ALTERED,
        ENTRY_ALTERED,
        ENTRY_MISSING,
        BLOCK_ALTERED,
        BLOCK_MISSING
    }
}
