package fr.guichet.account;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * How someone proved that it is them. The session keeps when, as an authority of its own, because what cannot be undone
 * is opened only by a fresh one.
 */
public enum Proof {
    PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),
    CODE("FACTOR_CODE"),
    PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    public static final Duration FRESH = Duration.ofMinutes(15);

    private final String authority;

    Proof(String authority) {
        this.authority = authority;
    }

    public String authority() {
        return authority;
    }

    /** In the place of an older one. */
    public Authentication addTo(Authentication authentication, Clock clock) {
        var given = FactorGrantedAuthority.withAuthority(authority)
                .issuedAt(clock.instant())
                .build();
        return authentication.toBuilder()
                .authorities(authorities -> {
                    authorities.removeIf(known -> authority.equals(known.getAuthority()));
                    authorities.add(given);
                })
                .build();
    }
}
