package fr.guichet.account.security;

import fr.guichet.account.Agent;
import fr.guichet.account.Proof;
import fr.guichet.account.SignInService;
import fr.guichet.account.guess.KnownDevices;
import fr.guichet.account.guess.LoginThrottle;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
 * Checks a login and its password with the same answer, after the same work, for an unknown login, a wrong password and a
 * deactivated account. One guess too many gets that answer without any check, sooner, whether the account exists or not.
 */
@Component
class SignInProvider extends DaoAuthenticationProvider {

    private static final int LONGEST_LOGIN = 100;

    private final LoginThrottle throttle;
    private final KnownDevices devices;
    private final Clock clock;

    SignInProvider(
            SignInService signIns,
            LoginThrottle throttle,
            KnownDevices devices,
            PasswordEncoder passwords,
            Clock clock) {
        super(login -> signIns.credentials(login)
                .map(AgentDetails::new)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(login)));
        this.throttle = throttle;
        this.devices = devices;
        this.clock = clock;
        setPasswordEncoder(passwords);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var guess = counted(attempt).orElseThrow(() -> new BadCredentialsException("refused before any check"));
        var authenticated = super.authenticate(attempt);
        throttle.wasRight(guess);
        return authenticated;
    }

    private Optional<UUID> counted(Authentication attempt) {
        var login = attempt.getName();
        return login.length() > LONGEST_LOGIN
                ? Optional.empty()
                : throttle.count(devices.guesser(login, SignInDetails.deviceOf(attempt)));
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication attempt, UserDetails checked) {
        var agent = ((AgentDetails) checked).agent;
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(agent, null, agent.authorities());
        signedIn.setDetails(SignInDetails.forTheSession(attempt));
        return Proof.PASSWORD.addTo(signedIn, clock);
    }

    private static class AgentDetails extends User {

        private final transient Agent agent;

        AgentDetails(SignInService.Credentials credentials) {
            super(credentials.agent().login(), credentials.passwordHash(), Set.of());
            this.agent = credentials.agent();
        }
    }
}
