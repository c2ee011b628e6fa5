package fr.guichet.exchange;

import static java.util.stream.Collectors.toSet;

import fr.guichet.account.AccountService;
import fr.guichet.account.PasswordResetService;
import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteService;
import fr.guichet.site.StructureService;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AuditorAware;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a further structure of the installation, with an administrator of its own: the agent who opens it works in another structure, and
 * sees nothing of the new one.
 */
@Service
public class StructureCreationService {

    private final StructureService structures;
    private final SiteService sites;
    private final OpeningHoursService openingHours;
    private final AccountService accounts;
    private final PasswordResetService passwordResets;
    private final AuditorAware<String> auditor;
    private final TransactionLock locks;
    private final TransactionTemplate transaction;

    StructureCreationService(
            StructureService structures,
            SiteService sites,
            OpeningHoursService openingHours,
            AccountService accounts,
            PasswordResetService passwordResets,
            AuditorAware<String> auditor,
            TransactionLock locks,
            PlatformTransactionManager transactions) {
        this.structures = structures;
        this.sites = sites;
        this.openingHours = openingHours;
        this.accounts = accounts;
        this.passwordResets = passwordResets;
        this.auditor = auditor;
        this.locks = locks;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * All of it or nothing. Returns the administrator's one-time password, shown once and stored nowhere; sent again, the
     * same form makes no second structure and gives the account a new one.
     */
    public String create(NewStructure structure) {
        return Tenancy.as(structure.id(), () -> transaction.execute(status -> make(structure)));
    }

    private String make(NewStructure structure) {
        locks.on(structure.id());
        if (structures.exists(structure.id())) {
            requireMadeByThisForm(structure);
        } else {
            open(structure);
        }
        accounts.create(structure.administrator(sites.sites().getFirst().id()));
        return passwordResets.reset(structure.administratorId());
    }

    /**
     * The ids come with the form: they must not lead into a structure that somebody else opened, nor to another account of it;
     * and nobody is told that a structure is there as they typed it when it is there otherwise.
     */
    private void requireMadeByThisForm(NewStructure structure) {
        var opener = auditor.getCurrentAuditor().orElseThrow();
        if (!structures.wasOpenedBy(structure.id(), opener)) {
            throw new RuleViolation("exchange.new.form-already-used");
        }
        if (!isAsItWasTyped(structure)) {
            throw new RuleViolation("exchange.new.form-already-used").on("");
        }
    }

    private boolean isAsItWasTyped(NewStructure structure) {
        var site = sites.sites().getFirst();
        return structures
                        .named(List.of(structure.id()))
                        .getFirst()
                        .name()
                        .equals(structure.structure().name())
                && site.isAt(structure.structure().mainSite())
                && hoursOf(site.id()).equals(structure.hours())
                && accounts.accounts().stream().anyMatch(structure::isAdministeredBy);
    }

    private Set<WeeklyRange> hoursOf(UUID siteId) {
        return openingHours.versions().stream()
                .filter(version -> version.siteId().equals(siteId))
                .flatMap(version -> version.hours().ranges().stream())
                .collect(toSet());
    }

    private void open(NewStructure structure) {
        structures.open(structure.id(), structure.structure());
        if (structure.hasHours()) {
            openingHours.publishFirst(
                    sites.sites().getFirst().id(),
                    structure.structure().mainSite().openedOn(),
                    structure.week());
        }
    }
}
