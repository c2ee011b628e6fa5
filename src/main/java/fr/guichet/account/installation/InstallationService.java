package fr.guichet.account.installation;

import fr.guichet.account.AccountService;
import fr.guichet.account.CreateAccount;
import fr.guichet.account.DemoAccounts;
import fr.guichet.account.Role;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureService;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start of a real installation: makes its structure, once. */
@Service
public class InstallationService {

    private final StructureService structures;
    private final SiteService sites;
    private final OpeningHoursService openingHours;
    private final AccountService accounts;
    private final TransactionLock locks;
    private final TransactionTemplate transaction;
    private final boolean demo;

    InstallationService(
            StructureService structures,
            SiteService sites,
            OpeningHoursService openingHours,
            AccountService accounts,
            TransactionLock locks,
            PlatformTransactionManager transactions,
            ObjectProvider<DemoAccounts> demo) {
        this.structures = structures;
        this.sites = sites;
        this.openingHours = openingHours;
        this.accounts = accounts;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
        this.demo = demo.getIfAvailable() != null;
    }

    /** While the installation has no structure; the demo brings its own. */
    public boolean isAwaited() {
        return !demo && !structures.anyExists();
    }

    /** All of it or nothing; of two people who send the form together, one makes the structure and the other is told. */
    public void install(Installation installation) {
        var structureId = Ids.next();
        Tenancy.runAs(structureId, () -> transaction.executeWithoutResult(status -> make(structureId, installation)));
    }

    private void make(UUID structureId, Installation installation) {
        locks.on("installation");
        if (!isAwaited()) {
            throw new RuleViolation("installation.already-done");
        }
        structures.open(structureId, installation.structure());
        var mainSite = sites.sites().stream().map(SiteRow::id).findFirst().orElseThrow();
        var openedOn = installation.structure().mainSite().openedOn();
        openingHours.publishFirst(mainSite, openedOn, installation.week());
        accounts.create(
                new CreateAccount(
                        installation.login(), installation.displayName(), Set.of(Role.ADMIN), List.of(mainSite)),
                installation.password());
    }
}
