package fr.guichet.account.own;

import fr.guichet.account.Preferences;
import fr.guichet.account.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its holder sees it.
 *
 * @param defaultSiteId where each session begins; null to begin where the last one was
 */
public record OwnAccount(
        String login,
        String displayName,
        Set<Role> roles,
        Set<UUID> siteIds,
        Preferences preferences,
        @Nullable UUID defaultSiteId,
        @Nullable Instant lastSignedInAt) {}
