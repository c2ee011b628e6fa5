package fr.guichet.account;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a structure needs of its accounts: that it keeps them itself, an administrator who stays, a site for those who receive. */
@Component
class AccountRules {

    private final AccountRepository accounts;
    private final SiteService sites;
    private final TransactionLock locks;

    AccountRules(AccountRepository accounts, SiteService sites, TransactionLock locks) {
        this.accounts = accounts;
        this.sites = sites;
        this.locks = locks;
    }

    /** Until the transaction ends; so nobody leaves the structure without an administrator behind a colleague’s back. */
    void lockAdministration() {
        locks.on("accounts of " + Tenancy.requireStructureId());
    }

    /** Until the transaction ends nobody else changes it; one that another structure keeps is refused. */
    Account accountToChange(UUID id) {
        var structureId = Tenancy.requireStructureId();
        lockAdministration();
        var account = accounts.findForChange(id, structureId).orElseThrow(() -> new NotFound(Account.class, id));
        if (!account.isKeptBy(structureId)) {
            throw new RuleViolation("account.kept-elsewhere");
        }
        return account;
    }

    void requireAnotherAdministrator(Account leaving) {
        if (!hasAnotherAdministrator(leaving)) {
            throw new RuleViolation("account.last-administrator").on("roles");
        }
    }

    boolean hasAnotherAdministrator(Account leaving) {
        return accounts.findNamesByRole(Tenancy.requireStructureId(), Set.of(Role.ADMIN)).stream()
                .anyMatch(admin -> !admin.id().equals(leaving.getId()));
    }

    void requireSites(Set<Role> roles, List<UUID> siteIds) {
        if (siteIds.isEmpty() && !Collections.disjoint(roles, Role.AT_A_SITE)) {
            throw new RuleViolation("account.site-needed").on("sites");
        }
        var known = sites.sites().stream().map(SiteRow::id).toList();
        if (!known.containsAll(siteIds)) {
            throw new RuleViolation("account.site-unknown").on("sites");
        }
    }
}
