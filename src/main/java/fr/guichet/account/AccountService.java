package fr.guichet.account;

import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            OpenSessions openSessions,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.openSessions = openSessions;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the one-time password: it is shown once and stored nowhere. */
    public String create(CreateAccount creation) {
        var password = OneTimePassword.next();
        create(creation, password, true);
        return password;
    }

    /** For an account whose holder chose the password themselves. */
    public UUID create(CreateAccount creation, String chosenPassword) {
        return create(creation, chosenPassword, false);
    }

    private UUID create(CreateAccount creation, String password, boolean changeRequired) {
        if (accounts.existsByLogin(creation.login())) {
            throw new LoginTaken();
        }
        var account = new Account(creation.login(), creation.displayName(), passwords.encode(password), changeRequired);
        account.join(structureId()).allow(creation.roles(), creation.siteIds());
        accounts.saveAndFlush(account);
        events.publishEvent(new AccountCreated(account.getId()));
        return account.getId();
    }

    /** Lets an account that exists elsewhere also work in, or follow, the structure at work. */
    public void admit(String login, Set<Role> roles, List<UUID> siteIds) {
        var account = accounts.findByLogin(login).orElseThrow(() -> new NotFound(Account.class, login));
        account.join(structureId()).allow(roles, siteIds);
        openSessions.endAllOf(login);
        events.publishEvent(new AccountChanged(account.getId()));
    }

    public void change(UUID id, @Nullable Long seenVersion, String displayName, Set<Role> roles, List<UUID> siteIds) {
        var account = find(id);
        account.requireVersion(seenVersion);
        if (!roles.contains(Role.ADMIN)) {
            requireAnotherAdministrator(account);
        }
        account.rename(displayName);
        account.join(structureId()).allow(roles, siteIds);
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new AccountChanged(id));
    }

    public void deactivate(UUID id) {
        var account = find(id);
        requireAnotherAdministrator(account);
        account.deactivate(clock.instant());
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new AccountDeactivated(id));
    }

    public void reactivate(UUID id) {
        find(id).reactivate();
        events.publishEvent(new AccountReactivated(id));
    }

    /** Returns the new one-time password, shown once. */
    public String resetPassword(UUID id) {
        var password = OneTimePassword.next();
        var account = find(id);
        account.giveOneTimePassword(passwords.encode(password));
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new PasswordReset(id));
        return password;
    }

    @Transactional(readOnly = true)
    public List<AccountRow> accounts() {
        return accounts.findAllInStructure(structureId()).stream()
                .map(this::toRow)
                .toList();
    }

    @Transactional(readOnly = true)
    public AccountRow account(UUID id) {
        return toRow(find(id));
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
            throw new RuleViolation("account.last-administrator");
        }
    }

    private AccountRow toRow(Account account) {
        var here = account.in(structureId()).orElseThrow();
        return new AccountRow(
                account.getId(),
                account.getVersion(),
                account.getLogin(),
                account.getDisplayName(),
                here.getRoles(),
                here.getSiteIds(),
                account.isActive(),
                account.isPasswordChangeRequired());
    }

    private Account find(UUID id) {
        return accounts.findInStructure(id, structureId()).orElseThrow(() -> new NotFound(Account.class, id));
    }

    private static UUID structureId() {
        return Tenancy.requireStructureId();
    }
}
