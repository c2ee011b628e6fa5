package fr.guichet.account;

import fr.guichet.account.AccountEvent.AgentConfirmed;
import fr.guichet.account.factor.SecondFactors;
import fr.guichet.account.guess.Guesser;
import fr.guichet.account.guess.LoginThrottle;
import fr.guichet.account.passkey.PasskeyService;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the agent at work prove once more that it is them; guesses are counted by session, so that nobody elsewhere uses them up. */
@Service
public class ConfirmationService {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    private final SecondFactors secondFactors;
    private final PasskeyService passkeys;
    private final ApplicationEventPublisher events;

    ConfirmationService(
            AccountRepository accounts,
            PasswordEncoder passwords,
            LoginThrottle throttle,
            SecondFactors secondFactors,
            PasskeyService passkeys,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.events = events;
    }

    /** By the code of an application, which no password is as short as, else by the password. Refused guesses are counted. */
    @Transactional(noRollbackFor = RuleViolation.class)
    public Proof confirm(String typed, String sessionId) {
        var account = accountAtWork();
        var proof = typed.matches("\\d{6}") ? byCode(account, typed, sessionId) : byPassword(account, typed, sessionId);
        events.publishEvent(new AgentConfirmed(account.getId()));
        return proof;
    }

    /** By a key of the account; another's proves nothing here. */
    @Transactional
    public Proof confirm(@Nullable PublicKeyCredentialRequestOptions asked, String key) {
        passkeys.prove(asked, key);
        events.publishEvent(new AgentConfirmed(accountAtWork().getId()));
        return Proof.PASSKEY;
    }

    private Proof byCode(Account account, String code, String sessionId) {
        var guess = throttle.require(
                Guesser.inSession(account.getLogin(), sessionId).ofCodes());
        if (!secondFactors.takeCode(account.getId(), code)) {
            throw new RuleViolation("second-factor.wrong-code");
        }
        throttle.wasRight(guess);
        return Proof.CODE;
    }

    private Proof byPassword(Account account, String password, String sessionId) {
        var guess = throttle.require(Guesser.inSession(account.getLogin(), sessionId));
        if (!passwords.matches(password, account.getPasswordHash())) {
            throw new RuleViolation("account.wrong-password");
        }
        throttle.wasRight(guess);
        return Proof.PASSWORD;
    }

    private Account accountAtWork() {
        var id = Tenancy.member().map(StructureMember::accountId).orElseThrow();
        return accounts.findInStructure(id, Tenancy.requireStructureId())
                .orElseThrow(() -> new NotFound(Account.class, id));
    }
}
