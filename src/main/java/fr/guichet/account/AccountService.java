package fr.guichet.account;

import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the structure at work, as its administrator keeps them. */
@Service
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final OpenSessions openSessions;
    private final PasswordEncoder passwords;
    private final SiteService sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            OpenSessions openSessions,
            PasswordEncoder passwords,
            SiteService sites,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.openSessions = openSessions;
        this.passwords = passwords;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Returns the one-time password: it is shown once and stored nowhere. Sent again, the same form gives the account it
     * made a new one.
     */
    public String create(CreateAccount creation) {
        var password = OneTimePassword.next();
        accounts.lockAdministrationOf(structureId().toString());
        var made = accounts.findInStructure(creation.id(), structureId())
                .filter(account -> account.awaits(creation.login()));
        if (made.isPresent()) {
            made.get().giveOneTimePassword(passwords.encode(password));
            events.publishEvent(new PasswordReset(creation.id()));
        } else {
            create(creation, password, true);
        }
        return password;
    }

    /** For an account whose holder chose the password themselves. */
    public UUID create(CreateAccount creation, String chosenPassword) {
        PasswordPolicy.require(chosenPassword, creation.login(), creation.displayName());
        return create(creation, chosenPassword, false);
    }

    private UUID create(CreateAccount creation, String password, boolean changeRequired) {
        if (accounts.existsById(creation.id())) {
            throw new RuleViolation("account.form-already-used");
        }
        if (accounts.existsByLogin(creation.login())) {
            throw new LoginTaken();
        }
        requireSites(creation.roles(), creation.siteIds());
        var hash = passwords.encode(password);
        var account = new Account(creation.id(), creation.login(), creation.displayName(), hash, changeRequired);
        account.join(structureId()).allow(creation.roles(), creation.siteIds());
        insert(account);
        events.publishEvent(new AccountCreated(account.getId()));
        return account.getId();
    }

    private void insert(Account account) {
        try {
            accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException refused) {
            throw String.valueOf(refused.getMessage()).contains("account_login_unique") ? new LoginTaken() : refused;
        }
    }

    /** Lets an account that exists elsewhere also work in, or follow, the structure at work. */
    public void admit(String login, Set<Role> roles, List<UUID> siteIds) {
        var account = accounts.findByLogin(login).orElseThrow(() -> new NotFound(Account.class, login));
        account.join(structureId()).allow(roles, siteIds);
        openSessions.endAllOf(login);
        events.publishEvent(new AccountChanged(account.getId()));
    }

    public void change(UUID id, @Nullable Long seenVersion, String displayName, Set<Role> roles, List<UUID> siteIds) {
        var account = findForChange(id);
        account.requireVersion(seenVersion);
        requireSites(roles, siteIds);
        if (!roles.contains(Role.ADMIN)) {
            requireAnotherAdministrator(account);
        }
        account.rename(displayName);
        account.join(structureId()).allow(roles, siteIds);
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new AccountChanged(id));
    }

    public void deactivate(UUID id) {
        var account = findForChange(id);
        requireAnotherAdministrator(account);
        account.deactivate(clock.instant());
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new AccountDeactivated(id));
    }

    public void reactivate(UUID id) {
        findForChange(id).reactivate();
        events.publishEvent(new AccountReactivated(id));
    }

    /** Returns the new one-time password, shown once. */
    public String resetPassword(UUID id) {
        var password = OneTimePassword.next();
        var account = findForChange(id);
        account.giveOneTimePassword(passwords.encode(password));
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new PasswordReset(id));
        return password;
    }

    @Transactional(readOnly = true)
    public List<AccountRow> accounts() {
        return accounts.findRowsInStructure(structureId(), null).stream()
                .map(AccountService::toRow)
                .toList();
    }

    @Transactional(readOnly = true)
    public AccountRow account(UUID id) {
        return accounts.findRowsInStructure(structureId(), id).stream()
                .findFirst()
                .map(AccountService::toRow)
                .orElseThrow(() -> new NotFound(Account.class, id));
    }

    /** Names for lists: deactivated agents keep theirs. */
    @Transactional(readOnly = true)
    public Map<UUID, String> agentNames(Collection<UUID> ids) {
        return accounts.findNames(ids, structureId()).stream().collect(toMap(AgentName::id, AgentName::displayName));
    }

    /** Those who receive people, by name. */
    @Transactional(readOnly = true)
    public List<AgentName> counsellors() {
        return accounts.findNamesByRole(structureId(), Set.of(Role.COORDINATOR, Role.COUNSELLOR));
    }

    private void requireAnotherAdministrator(Account leaving) {
        var others = accounts.findNamesByRole(structureId(), Set.of(Role.ADMIN)).stream()
                .filter(admin -> !admin.id().equals(leaving.getId()));
        if (others.findAny().isEmpty()) {
            throw new LastAdministrator();
        }
    }

    private void requireSites(Set<Role> roles, List<UUID> siteIds) {
        if (siteIds.isEmpty() && !Collections.disjoint(roles, Role.AT_A_SITE)) {
            throw new SitesRefused("account.site-needed");
        }
        var known = sites.sites().stream().map(SiteRow::id).toList();
        if (!known.containsAll(siteIds)) {
            throw new SitesRefused("account.site-unknown");
        }
    }

    private static AccountRow toRow(AccountStructure here) {
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
                account.isKeptBy(here.getStructureId()));
    }

    private Account findForChange(UUID id) {
        accounts.lockAdministrationOf(structureId().toString());
        var account = accounts.findForChange(id, structureId()).orElseThrow(() -> new NotFound(Account.class, id));
        if (!account.isKeptBy(structureId())) {
            throw new RuleViolation("account.kept-elsewhere");
        }
        return account;
    }

    private static UUID structureId() {
        return Tenancy.requireStructureId();
    }
}
