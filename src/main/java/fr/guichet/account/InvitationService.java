package fr.guichet.account;

import fr.guichet.account.AccountEvent.AgentInvited;
import fr.guichet.account.AccountEvent.InvitationAccepted;
import fr.guichet.account.guess.KnownDevices;
import fr.guichet.account.invitation.InvitationGone;
import fr.guichet.account.invitation.InvitationToken;
import fr.guichet.account.invitation.Invitations;
import fr.guichet.account.invitation.InvitedAgent;
import fr.guichet.account.password.PasswordPolicy;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a new agent in by a link that opens once, within three days: nobody else ever knows the password. */
@Service
public class InvitationService {

    public static final Duration VALID_FOR = Duration.ofDays(3);

    private final AccountRepository accounts;
    private final AccountRules rules;
    private final Invitations invitations;
    private final KnownDevices devices;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InvitationService(
            AccountRepository accounts,
            AccountRules rules,
            Invitations invitations,
            KnownDevices devices,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.invitations = invitations;
        this.devices = devices;
        this.passwords = passwords;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Returns the token: it is shown once and stored nowhere. The link given before opens nothing any more, and no other structure gives one. */
    @Transactional
    public String invite(UUID accountId) {
        rules.accountToChange(accountId).requireAwaitingFirstSignIn();
        var token = InvitationToken.next();
        invitations.put(accountId, token, clock.instant().plus(VALID_FOR));
        events.publishEvent(new AgentInvited(accountId));
        return token.text();
    }

    /** @throws InvitationGone where the link opens nothing */
    @Transactional(readOnly = true)
    public InvitedAgent invited(String token) {
        var account = account(new InvitationToken(token));
        return new InvitedAgent(account.getLogin(), account.getDisplayName());
    }

    /**
     * The password is the agent’s from then on.
     *
     * @return the login that it opens
     * @throws InvitationGone where the link opens nothing
     * @throws fr.guichet.shared.model.RuleViolation and then it still opens
     */
    public String accept(String token, String chosenPassword) {
        var given = new InvitationToken(token);
        var home = Optional.ofNullable(
                        transaction.execute(reading -> account(given).home().getStructureId()))
                .orElseThrow();
        return Tenancy.as(
                home,
                () -> Optional.ofNullable(transaction.execute(choosing -> choose(given, chosenPassword)))
                        .orElseThrow());
    }

    private String choose(InvitationToken token, String password) {
        var account = account(token);
        PasswordPolicy.require(password, account.getLogin(), account.getDisplayName());
        if (!invitations.use(token, clock.instant())) {
            throw new InvitationGone();
        }
        account.choosePassword(passwords.encode(password));
        devices.forget(account.getLogin());
        events.publishEvent(new InvitationAccepted(account.getId()));
        return account.getLogin();
    }

    private Account account(InvitationToken token) {
        return invitations
                .accountOf(token, clock.instant())
                .flatMap(accounts::findById)
                .filter(Account::awaitsFirstSignIn)
                .orElseThrow(InvitationGone::new);
    }
}
