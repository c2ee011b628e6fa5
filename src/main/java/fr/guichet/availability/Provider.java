package fr.guichet.availability;

import java.util.UUID;

/**
 * Who receives.
 *
 * @param id of the account of a counsellor, else of an intervenant
 */
public record Provider(UUID id, ProviderKind kind, String name) {

    public boolean isAgent() {
        return kind == ProviderKind.COUNSELLOR;
    }
}
