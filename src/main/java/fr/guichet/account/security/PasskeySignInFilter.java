package fr.guichet.account.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import fr.guichet.account.passkey.PasskeyJson;
import fr.guichet.account.passkey.PasskeyRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;

/** Signs in with a passkey, which comes as a field of a form: so the answer is a page, as after a password. */
class PasskeySignInFilter extends AbstractAuthenticationProcessingFilter {

    private final PublicKeyCredentialRequestOptionsRepository asked =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    PasskeySignInFilter(PasskeyProvider provider) {
        super(pathPattern(HttpMethod.POST, "/connexion/cle"));
        setAuthenticationManager(new ProviderManager(provider));
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    }

    /** A challenge is answered once. */
    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var options = asked.load(request);
        if (options == null) {
            throw new BadCredentialsException("no key was asked for");
        }
        asked.save(request, response, null);
        try {
            var key = PasskeyJson.used(request.getParameter("credential"));
            return getAuthenticationManager()
                    .authenticate(new WebAuthnAuthenticationRequestToken(
                            new RelyingPartyAuthenticationRequest(options, key)));
        } catch (PasskeyRefused unreadable) {
            throw new BadCredentialsException("not the answer of a key", unreadable);
        }
    }
}
