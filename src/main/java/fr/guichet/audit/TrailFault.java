package fr.guichet.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is not as it was sealed.
 *
 * @param number of the entry in the chain, or of the block
 * @param entryId null where the entry is gone
 */
public record TrailFault(Kind kind, long number, @Nullable UUID entryId) {

    /** What was done to it. */
    public enum Kind {
        ENTRY_ALTERED,
        ENTRY_MISSING,
        BLOCK_ALTERED,
        BLOCK_MISSING
    }
}
