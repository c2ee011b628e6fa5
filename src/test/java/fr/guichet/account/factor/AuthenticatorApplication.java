package fr.guichet.account.factor;

import java.time.Clock;

/** What an agent has on their telephone. */
public record AuthenticatorApplication(String secret, Clock clock) {

    public String code() {
        return new Totp(secret).code(clock.instant().getEpochSecond() / Totp.STEP);
    }
}
