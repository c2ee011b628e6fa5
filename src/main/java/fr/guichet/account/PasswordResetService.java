package fr.guichet.account;

import fr.guichet.account.AccountEvent.PasswordReset;
import fr.guichet.account.factor.SecondFactors;
import fr.guichet.account.guess.KnownDevices;
import fr.guichet.account.invitation.Invitations;
import fr.guichet.account.passkey.PasskeyService;
import fr.guichet.account.password.OneTimePassword;
import fr.guichet.account.session.OpenSessions;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an agent in again who lost what opened their account: all of it is forgotten, on whatever device it is. */
@Service
public class PasswordResetService {

    private final AccountRules rules;
    private final PasswordEncoder passwords;
    private final Invitations invitations;
    private final SecondFactors secondFactors;
    private final PasskeyService passkeys;
    private final KnownDevices devices;
    private final OpenSessions openSessions;
    private final ApplicationEventPublisher events;

    PasswordResetService(
            AccountRules rules,
            PasswordEncoder passwords,
            Invitations invitations,
            SecondFactors secondFactors,
            PasskeyService passkeys,
            KnownDevices devices,
            OpenSessions openSessions,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.passwords = passwords;
        this.invitations = invitations;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.devices = devices;
        this.openSessions = openSessions;
        this.events = events;
    }

    /** Returns the new one-time password, shown once. */
    @Transactional
    public String reset(UUID accountId) {
        var password = OneTimePassword.next();
        var account = rules.accountToChange(accountId);
        account.giveOneTimePassword(passwords.encode(password));
        invitations.drop(accountId);
        secondFactors.forget(accountId);
        passkeys.removeAllOf(accountId);
        devices.forget(account.getLogin());
        openSessions.endAllOf(account.getLogin());
        events.publishEvent(new PasswordReset(accountId));
        return password;
    }
}
