package fr.guichet.account.factor;

import fr.guichet.account.AccountEvent.RecoveryCodeUsed;
import fr.guichet.account.AccountEvent.SecondFactorEnrolled;
import fr.guichet.account.AccountEvent.SecondFactorRemoved;
import fr.guichet.account.guess.DeviceId;
import fr.guichet.account.guess.KnownDevices;
import fr.guichet.account.guess.LoginThrottle;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The codes of an application that an agent may want to be asked for after the password. */
@Service
@Transactional
public class SecondFactorService {

    private final SecondFactors factors;
    private final LoginThrottle throttle;
    private final KnownDevices devices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondFactorService(
            SecondFactors factors,
            LoginThrottle throttle,
            KnownDevices devices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.factors = factors;
        this.throttle = throttle;
        this.devices = devices;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isEnrolled() {
        return factors.areEnrolledFor(accountId());
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft() {
        return factors.recoveryCodesLeft(accountId());
    }

    /** With a new secret. */
    public TotpSetup setup(String login) {
        return TotpSetup.of(Totp.next(), login);
    }

    /** With the one that the page still shows. */
    public TotpSetup setupAgain(String secret, String login) {
        return TotpSetup.of(new Totp(secret), login);
    }

    /** Returns the recovery codes: they are shown once and only their digests are stored. */
    public List<String> enrol(String secret, String code) {
        var totp = new Totp(secret);
        var step = totp.stepOf(code, clock.instant()).orElseThrow(() -> new RuleViolation("second-factor.wrong-code"));
        var recoveryCodes = RecoveryCode.draw();
        factors.enrol(accountId(), totp, step, recoveryCodes);
        events.publishEvent(new SecondFactorEnrolled(accountId()));
        return recoveryCodes;
    }

    public void remove() {
        if (factors.forget(accountId())) {
            events.publishEvent(new SecondFactorRemoved(accountId()));
        }
    }

    /** After the password. A refused guess is counted, so refusals commit. */
    @Transactional(noRollbackFor = RuleViolation.class)
    public void prove(String login, @Nullable DeviceId device, String typed) {
        var guess = throttle.require(devices.guesser(login, device).ofCodes());
        if (!factors.takeCode(accountId(), typed)) {
            if (!factors.takeRecoveryCode(accountId(), typed)) {
                throw new RuleViolation("second-factor.wrong-code");
            }
            events.publishEvent(new RecoveryCodeUsed(accountId()));
        }
        throttle.wasRight(guess);
    }

    private static UUID accountId() {
        return Tenancy.member().map(StructureMember::accountId).orElseThrow();
    }
}
