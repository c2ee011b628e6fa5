package fr.guichet.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrator sees it: never its password.
 *
 * @param closesAt when it is closed unless somebody uses it; null for one that is in use
 * @param keptHere whether the structure at work may change it; an admitted account is changed by the structure that keeps it
 */
public record AccountRow(
        UUID id,
        @Nullable Long version,
        String login,
        String displayName,
        Set<Role> roles,
        Set<UUID> siteIds,
        boolean active,
        boolean awaitsFirstSignIn,
        boolean keptHere,
        @Nullable Instant lastSignedInAt,
        @Nullable Instant closesAt) {

    static AccountRow of(AccountStructure here) {
        var account = here.getAccount();
        return new AccountRow(
                account.getId(),
                account.getVersion(),
                account.getLogin(),
                account.getDisplayName(),
                here.getRoles(),
                here.getSiteIds(),
                account.isActive(),
                account.isPasswordChangeRequired(),
                account.isKeptBy(here.getStructureId()),
                account.getLastSignedInAt(),
                account.closesAt());
    }
}
