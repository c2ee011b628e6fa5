package fr.guichet.account;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a house needs of its accounts: an administrator who stays, and a site for whoever receives people. */
@Component
class AccountRules {

    private final AccountRepository accounts;
    private final SiteService sites;

    AccountRules(AccountRepository accounts, SiteService sites) {
        this.accounts = accounts;
        this.sites = sites;
    }

    void requireAnotherAdministrator(Account leaving) {
        if (!hasAnotherAdministrator(leaving)) {
            throw new LastAdministrator();
        }
    }

    boolean hasAnotherAdministrator(Account leaving) {
        return accounts.findNamesByRole(Tenancy.requireStructureId(), Set.of(Role.ADMIN)).stream()
                .anyMatch(admin -> !admin.id().equals(leaving.getId()));
    }

    void requireSites(Set<Role> roles, List<UUID> siteIds) {
        if (siteIds.isEmpty() && !Collections.disjoint(roles, Role.AT_A_SITE)) {
            throw new SitesRefused("account.site-needed");
        }
        var known = sites.sites().stream().map(SiteRow::id).toList();
        if (!known.containsAll(siteIds)) {
            throw new SitesRefused("account.site-unknown");
        }
    }
}
