package fr.guichet.account;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the agent at work prove once more that it is them; guesses are counted with those of the sign-in. */
@Service
public class ConfirmationService {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    private final ApplicationEventPublisher events;

    ConfirmationService(
            AccountRepository accounts,
            PasswordEncoder passwords,
            LoginThrottle throttle,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
    }

    /** A refused guess is counted, so refusals commit. */
    @Transactional(noRollbackFor = RuleViolation.class)
    public Proof confirm(String password) {
        var account = accountAtWork();
        if (!throttle.letsThrough(account.getLogin())) {
            throw new TooManyGuesses();
        }
        if (!passwords.matches(password, account.getPasswordHash())) {
            throw new WrongPassword();
        }
        throttle.forget(account.getLogin());
        events.publishEvent(new AgentConfirmed(account.getId()));
        return Proof.PASSWORD;
    }

    private Account accountAtWork() {
        var id = Tenancy.member().map(StructureMember::accountId).orElseThrow();
        return accounts.findInStructure(id, Tenancy.requireStructureId())
                .orElseThrow(() -> new NotFound(Account.class, id));
    }
}
