package fr.guichet.availability;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who receives.
 *
 * @param id of the account of a counsellor, else of an intervenant
 */
public record Provider(UUID id, ProviderKind kind, String name) {

    /** Null of an intervenant. */
    public @Nullable UUID agentId() {
        return kind == ProviderKind.COUNSELLOR ? id : null;
    }

    /** Null of a counsellor. */
    public @Nullable UUID intervenantId() {
        return kind == ProviderKind.COUNSELLOR ? null : id;
    }
}
