package fr.guichet.account.security;

import fr.guichet.account.Awaited;
import fr.guichet.account.Proof;
import fr.guichet.account.SignInService;
import java.time.Clock;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;

/**
 * Makes of a passkey the agent whose it is, while the account is active. The key knew its holder, so nothing else is asked
 * but a password of their own in the place of a one-time one.
 */
class PasskeyProvider implements AuthenticationProvider {

    private final WebAuthnRelyingPartyOperations relyingParty;
    private final SignInService signIns;
    private final Clock clock;

    PasskeyProvider(WebAuthnRelyingPartyOperations relyingParty, SignInService signIns, Clock clock) {
        this.relyingParty = relyingParty;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var agent = signIns.credentials(login(((WebAuthnAuthenticationRequestToken) attempt).getWebAuthnRequest()))
                .map(SignInService.Credentials::agent)
                .orElseThrow(() -> new BadCredentialsException("nobody may sign in with this key"));
        var proven = agent.passwordChangeRequired() ? agent : agent.awaiting(Awaited.NOTHING);
        return Proof.PASSKEY.addTo(
                UsernamePasswordAuthenticationToken.authenticated(proven, null, proven.authorities()), clock);
    }

    private String login(RelyingPartyAuthenticationRequest request) {
        try {
            return relyingParty.authenticate(request).getName();
        } catch (DataAccessException ours) {
            throw ours;
        } catch (RuntimeException refused) { // whatever the library finds wrong in what was sent
            throw new BadCredentialsException("this key is refused", refused);
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return WebAuthnAuthenticationRequestToken.class.isAssignableFrom(attempt);
    }
}
