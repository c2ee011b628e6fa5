package fr.guichet.account.security;

import fr.guichet.account.Agent;
import fr.guichet.account.LoginThrottle;
import fr.guichet.account.Proof;
import fr.guichet.account.SignInService;
import java.time.Clock;
import java.util.Set;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks a login and its password with the same answer, after the same work, for an unknown login, a wrong password, a
 * deactivated account and one guess too many.
 */
@Component
class SignInProvider extends DaoAuthenticationProvider {

    private final LoginThrottle throttle;
    private final Clock clock;

    SignInProvider(SignInService signIns, LoginThrottle throttle, PasswordEncoder passwords, Clock clock) {
        super(login -> signIns.credentials(login)
                .map(AgentDetails::new)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login)));
        this.throttle = throttle;
        this.clock = clock;
        setPasswordEncoder(passwords);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (attempt.getName().length() > 100 || !throttle.letsThrough(attempt.getName())) {
            throw new BadCredentialsException("refused before any check");
        }
        var authenticated = super.authenticate(attempt);
        throttle.forget(attempt.getName());
        return authenticated;
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication attempt, UserDetails checked) {
        var agent = ((AgentDetails) checked).agent;
        return Proof.PASSWORD.addTo(
                UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.authorities()), clock);
    }

    private static class AgentDetails extends User {

        private final transient Agent agent;

        AgentDetails(SignInService.Credentials credentials) {
            super(credentials.agent().login(), credentials.passwordHash(), Set.of());
            this.agent = credentials.agent();
        }
    }
}
