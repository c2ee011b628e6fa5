package fr.guichet.account;

import fr.guichet.shared.model.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one account may do in one structure, at which sites, and where it works now. */
@Entity
class AccountStructure {

    @Id
    private UUID id = Ids.next();

    @Column(name = "structure_id")
    private UUID structureId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    private @Nullable UUID currentSiteId;
    private @Nullable UUID defaultSiteId;

    @ElementCollection
    @CollectionTable(name = "account_structure_role", joinColumns = @JoinColumn(name = "account_structure_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "account_structure_site",
            joinColumns = {
                @JoinColumn(name = "account_structure_id", referencedColumnName = "id"),
                @JoinColumn(name = "structure_id", referencedColumnName = "structure_id")
            })
    @Column(name = "site_id")
    private Set<UUID> siteIds = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AccountStructure() {}

    AccountStructure(Account account, UUID structureId) {
        this.account = account;
        this.structureId = structureId;
    }

    void allow(Collection<Role> newRoles, Collection<UUID> newSiteIds) {
        roles.clear();
        roles.addAll(newRoles);
        siteIds.clear();
        siteIds.addAll(newSiteIds);
        if (currentSiteId == null || !siteIds.contains(currentSiteId)) {
            currentSiteId = newSiteIds.stream().findFirst().orElse(null);
        }
    }

    /** Says whether the account may work there. */
    boolean moveTo(UUID siteId) {
        if (!siteIds.contains(siteId)) {
            return false;
        }
        currentSiteId = siteId;
        return true;
    }

    /** Says whether the account may work there; null gives the choice up. */
    boolean beginAt(@Nullable UUID siteId) {
        if (siteId != null && !siteIds.contains(siteId)) {
            return false;
        }
        defaultSiteId = siteId;
        return true;
    }

    /** The site chosen for it while it is still the account's, else where the last session was. */
    @Nullable
    UUID siteAtSignIn() {
        return defaultSiteId != null && siteIds.contains(defaultSiteId) ? defaultSiteId : currentSiteId;
    }

    boolean isIn(UUID otherStructureId) {
        return structureId.equals(otherStructureId);
    }

    Account getAccount() {
        return account;
    }

    UUID getStructureId() {
        return structureId;
    }

    @Nullable
    UUID getCurrentSiteId() {
        return currentSiteId;
    }

    @Nullable
    UUID getDefaultSiteId() {
        return defaultSiteId;
    }

    Set<Role> getRoles() {
        return Set.copyOf(roles);
    }

    Set<UUID> getSiteIds() {
        return Set.copyOf(siteIds);
    }
}
