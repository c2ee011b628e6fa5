package fr.guichet.account.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import fr.guichet.account.SignInService;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Signing in with a passkey beside the password, at addresses and with answers like its own. */
@Component
class PasskeySignIn extends AbstractHttpConfigurer<PasskeySignIn, HttpSecurity> {

    private final WebAuthnRelyingPartyOperations relyingParty;
    private final SignInService signIns;
    private final SignInHandler signedIn;
    private final Clock clock;

    PasskeySignIn(
            WebAuthnRelyingPartyOperations relyingParty, SignInService signIns, SignInHandler signedIn, Clock clock) {
        this.relyingParty = relyingParty;
        this.signIns = signIns;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterBefore(signIn(http), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(challenge(), AuthorizationFilter.class);
    }

    private PublicKeyCredentialRequestOptionsFilter challenge() {
        var filter = new PublicKeyCredentialRequestOptionsFilter(relyingParty);
        filter.setRequestMatcher(pathPattern(HttpMethod.POST, "/connexion/cle/options"));
        return filter;
    }

    private PasskeySignInFilter signIn(HttpSecurity http) {
        var filter = new PasskeySignInFilter(new PasskeyProvider(relyingParty, signIns, clock));
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setAuthenticationSuccessHandler(signedIn);
        filter.setAuthenticationFailureHandler(new SignInFailure("/connexion?cle"));
        return filter;
    }
}
