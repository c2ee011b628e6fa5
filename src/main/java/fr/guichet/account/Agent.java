package fr.guichet.account;

import fr.guichet.shared.tenancy.StructureMember;
import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in. Holds no secret; lives in the session, so a change of role or password ends the session.
 *
 * @param siteId the current site; null for those who work at none
 * @param siteIds where the agent may work
 * @param passwordChangeRequired then no role is granted until the one-time password was changed
 */
public record Agent(
        UUID accountId,
        String login,
        String displayName,
        Set<Role> roles,
        UUID structureId,
        Set<UUID> followedStructureIds,
        @Nullable UUID siteId,
        Set<UUID> siteIds,
        Preferences preferences,
        boolean passwordChangeRequired)
        implements StructureMember, AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return login;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** What the filter chain knows of the roles. */
    public Collection<? extends GrantedAuthority> authorities() {
        return passwordChangeRequired
                ? Set.of()
                : roles.stream()
                        .map(Role::authority)
                        .map(SimpleGrantedAuthority::new)
                        .toList();
    }

    Agent at(UUID otherSiteId) {
        return new Agent(
                accountId,
                login,
                displayName,
                roles,
                structureId,
                followedStructureIds,
                otherSiteId,
                siteIds,
                preferences,
                passwordChangeRequired);
    }

    public Agent liking(Preferences others) {
        return new Agent(
                accountId,
                login,
                displayName,
                roles,
                structureId,
                followedStructureIds,
                siteId,
                siteIds,
                others,
                passwordChangeRequired);
    }
}
