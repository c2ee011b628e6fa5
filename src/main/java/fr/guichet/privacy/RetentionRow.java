package fr.guichet.privacy;

import fr.guichet.shared.retention.Retention;
import org.jspecify.annotations.Nullable;

/**
 * One kind of data and for how long it is kept.
 *
 * @param months after its day
 * @param version null where the structure has decided nothing
 */
public record RetentionRow(
        Retention retention, int months, @Nullable Long version) {

    public String code() {
        return retention.code();
    }
}
