package fr.guichet.account;

import fr.guichet.account.AccountEvent.AccountChanged;
import fr.guichet.account.AccountEvent.AccountCreated;
import fr.guichet.account.AccountEvent.AccountDeactivated;
import fr.guichet.account.AccountEvent.AccountReactivated;
import fr.guichet.account.guess.KnownDevices;
import fr.guichet.account.password.OneTimePassword;
import fr.guichet.account.password.PasswordPolicy;
import fr.guichet.account.session.OpenSessions;
import fr.guichet.shared.model.Constraints;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the structure at work, as its administrator keeps them. */
@Service
@Transactional
public class AccountService {

    private final AccountRepository accounts;
    private final OpenSessions openSessions;
    private final KnownDevices devices;
    private final PasswordEncoder passwords;
    private final AccountRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            OpenSessions openSessions,
            KnownDevices devices,
            PasswordEncoder passwords,
            AccountRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.openSessions = openSessions;
        this.devices = devices;
        this.passwords = passwords;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Nobody knows its password until its agent is invited. Sent again, the same form makes no second account. */
    public void create(CreateAccount creation) {
        rules.lockAdministration();
        var made = accounts.findInStructure(creation.id(), structureId());
        if (made.isEmpty()) {
            create(creation, OneTimePassword.next(), true);
        } else {
            requireSame(made.get(), creation);
        }
    }

    private static void requireSame(Account made, CreateAccount creation) {
        var here = made.in(structureId()).orElseThrow();
        if (!made.getLogin().equals(creation.login())
                || !made.getDisplayName().equals(creation.displayName())
                || !here.getRoles().equals(creation.roles())
                || !here.getSiteIds().equals(Set.copyOf(creation.siteIds()))) {
            throw new SavedOtherwise();
        }
        if (!made.isActive()) {
            throw new RuleViolation("account.not-active").on("login");
        }
        if (!made.awaitsFirstSignIn()) {
            throw new RuleViolation("account.form-already-used").on("login");
        }
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
            throw new RuleViolation("account.login-taken").on("login");
        }
        rules.requireSites(creation.roles(), creation.siteIds());
        var hash = passwords.encode(password);
        var account = new Account(creation.id(), creation.login(), creation.displayName(), hash, changeRequired);
        account.join(structureId()).allow(creation.roles(), creation.siteIds());
        insert(account);
        events.publishEvent(new AccountCreated(account.getId()));
        return account.getId();
    }

    private void insert(Account account) {
        Constraints.explained(() -> accounts.saveAndFlush(account));
    }

    /** Lets an account that exists elsewhere also work in, or follow, the structure at work. */
    public void admit(String login, Set<Role> roles, List<UUID> siteIds) {
        var account = accounts.findByLogin(login).orElseThrow(() -> new NotFound(Account.class, login));
        account.join(structureId()).allow(roles, siteIds);
        openSessions.endAllOf(login);
        events.publishEvent(new AccountChanged(account.getId()));
    }

    public void change(UUID id, @Nullable Long seenVersion, String displayName, Set<Role> roles, List<UUID> siteIds) {
        var account = rules.accountToChange(id);
        account.requireVersion(seenVersion);
        rules.requireSites(roles, siteIds);
        if (!roles.contains(Role.ADMIN)) {
            rules.requireAnotherAdministrator(account);
        }
        account.rename(displayName);
        account.join(structureId()).allow(roles, siteIds);
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new AccountChanged(id));
    }

    /** @return whether it was active: asked twice, it was done once */
    public boolean deactivate(UUID id) {
        var account = rules.accountToChange(id);
        if (!account.isActive()) {
            return false;
        }
        rules.requireAnotherAdministrator(account);
        account.deactivate(clock.instant());
        devices.forget(account.getLogin());
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new AccountDeactivated(id));
        return true;
    }

    /** Asked twice, it was done once. */
    public void reactivate(UUID id) {
        var account = rules.accountToChange(id);
        if (!account.isActive()) {
            account.reactivate();
            events.publishEvent(new AccountReactivated(id));
        }
    }

    @Transactional(readOnly = true)
    public List<AccountRow> accounts() {
        return accounts.findRowsInStructure(structureId(), null).stream()
                .map(AccountRow::of)
                .toList();
    }

    @Transactional(readOnly = true)
    public AccountRow account(UUID id) {
        return accounts.findRowsInStructure(structureId(), id).stream()
                .findFirst()
                .map(AccountRow::of)
                .orElseThrow(() -> new NotFound(Account.class, id));
    }

    private static UUID structureId() {
        return Tenancy.requireStructureId();
    }
}
