package fr.guichet.account;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.guichet.account.AccountEvent.AgentSignedIn;
import fr.guichet.account.AccountEvent.AgentSignedOut;
import fr.guichet.account.AccountEvent.PasswordChanged;
import fr.guichet.account.factor.SecondFactorRules;
import fr.guichet.account.factor.SecondFactors;
import fr.guichet.account.guess.Guesser;
import fr.guichet.account.guess.KnownDevices;
import fr.guichet.account.guess.LoginThrottle;
import fr.guichet.account.passkey.PasskeyService;
import fr.guichet.account.password.PasswordPolicy;
import fr.guichet.account.session.OpenSessions;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent does with their own account: sign in and out, move to another site, choose a password. */
@Service
@Transactional
public class SignInService {

    private final AccountRepository accounts;
    private final OpenSessions openSessions;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    private final KnownDevices devices;
    private final SecondFactors secondFactors;
    private final SecondFactorRules rules;
    private final PasskeyService passkeys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInService(
            AccountRepository accounts,
            OpenSessions openSessions,
            PasswordEncoder passwords,
            LoginThrottle throttle,
            KnownDevices devices,
            SecondFactors secondFactors,
            SecondFactorRules rules,
            PasskeyService passkeys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.openSessions = openSessions;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.secondFactors = secondFactors;
        this.rules = rules;
        this.passkeys = passkeys;
        this.events = events;
        this.clock = clock;
    }

    /** Empty for an unknown login and for a deactivated account alike. */
    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(String typedLogin) {
        return accounts.findByLogin(typedLogin.strip().toLowerCase(Locale.ROOT))
                .filter(Account::isActive)
                .filter(account -> !account.getStructures().isEmpty())
                .map(account -> new Credentials(toAgent(account), account.getPasswordHash()));
    }

    public void recordSignIn() {
        accounts.recordSignIn(accountId(), clock.instant());
        events.publishEvent(new AgentSignedIn(accountId()));
    }

    public void recordSignOut() {
        events.publishEvent(new AgentSignedOut(accountId()));
    }

    public void moveTo(UUID siteId) {
        var account = find(accountId());
        var here = account.in(Tenancy.requireStructureId()).orElseThrow();
        if (!here.moveTo(siteId)) {
            throw new NotFound(Account.class, siteId);
        }
    }

    /**
     * Ends every session of the account, this one included. A refused guess is counted, so refusals commit. Sent twice, it was chosen
     * once: to guess the password so is counted as any guess.
     */
    @Transactional(noRollbackFor = RuleViolation.class)
    public void choosePassword(String currentPassword, String newPassword, String sessionId) {
        var account = find(accountId());
        PasswordPolicy.require(newPassword, account.getLogin(), account.getDisplayName());
        if (newPassword.equals(currentPassword)) {
            throw new RuleViolation("account.password.unchanged").on("chosen");
        }
        var guess = throttle.require(Guesser.inSession(account.getLogin(), sessionId));
        var known = passwords.matches(currentPassword, account.getPasswordHash());
        if (!known && !passwords.matches(newPassword, account.getPasswordHash())) {
            throw new RuleViolation("account.wrong-password").on("current");
        }
        throttle.wasRight(guess);
        if (!known) {
            return;
        }
        account.choosePassword(passwords.encode(newPassword));
        devices.forget(account.getLogin());
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new PasswordChanged(account.getId()));
    }

    private static UUID accountId() {
        return Tenancy.member().orElseThrow().accountId();
    }

    private Account find(UUID id) {
        return accounts.findInStructure(id, Tenancy.requireStructureId())
                .orElseThrow(() -> new NotFound(Account.class, id));
    }

    private Awaited awaitedOf(Account account, AccountStructure home) {
        if (account.isPasswordChangeRequired()) {
            return Awaited.PASSWORD;
        }
        if (secondFactors.areEnrolledFor(account.getId())) {
            return Awaited.CODE;
        }
        if (!rules.concern(home.getRoles(), home.getStructureId())) {
            return Awaited.NOTHING;
        }
        return passkeys.areRegisteredFor(account.getId()) ? Awaited.CODE : Awaited.SECOND_FACTOR;
    }

    private Agent toAgent(Account account) {
        var structures = account.getStructures();
        var home = account.home();
        return new Agent(
                account.getId(),
                account.getLogin(),
                account.getDisplayName(),
                home.getRoles(),
                home.getStructureId(),
                structures.stream().map(AccountStructure::getStructureId).collect(toUnmodifiableSet()),
                home.siteAtSignIn(),
                home.getSiteIds(),
                account.getPreferences(),
                awaitedOf(account, home));
    }

    /** An agent and the hash that proves it is them. */
    public record Credentials(Agent agent, String passwordHash) {}
}
