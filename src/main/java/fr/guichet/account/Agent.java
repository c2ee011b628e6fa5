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
 * @param awaited until it is done, no role is granted
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
        Awaited awaited)
        implements StructureMember, AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return login;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** What the filter chain knows of the roles, or of what is awaited before them. */
    public Collection<? extends GrantedAuthority> authorities() {
        return awaited == Awaited.NOTHING
                ? roles.stream()
                        .map(Role::authority)
                        .map(SimpleGrantedAuthority::new)
                        .toList()
                : Set.of(new SimpleGrantedAuthority(awaited.authority()));
    }

    public boolean passwordChangeRequired() {
        return awaited == Awaited.PASSWORD;
    }

    public Agent at(UUID otherSiteId) {
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
                awaited);
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
                awaited);
    }

    public Agent awaiting(Awaited next) {
        return new Agent(
                accountId,
                login,
                displayName,
                roles,
                structureId,
                followedStructureIds,
                siteId,
                siteIds,
                preferences,
                next);
    }
}
