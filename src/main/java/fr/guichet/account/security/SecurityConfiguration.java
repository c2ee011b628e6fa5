package fr.guichet.account.security;

import static org.springframework.security.config.Customizer.withDefaults;

import fr.guichet.account.SignInService;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** One filter chain: deny by default, form login, a content security policy without inline script or style. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Refusals refusals,
            SignInService signIns,
            PasskeySignIn passkeys,
            RequestCache cache,
            Clock clock) {
        return http.authorizeHttpRequests(rules -> AccessRules.apply(rules, FreshProof.by(clock)))
                .formLogin(form -> form.loginPage("/connexion")
                        .failureUrl("/connexion?erreur")
                        .successHandler(new SignInHandler(signIns, cache)))
                .with(passkeys, withDefaults())
                .logout(logout -> logout.logoutUrl("/deconnexion")
                        .addLogoutHandler(new SignOutHandler(signIns))
                        .addLogoutHandler(leavingNothing())
                        .logoutSuccessUrl("/connexion?deconnecte"))
                .requestCache(requests -> requests.requestCache(cache))
                .exceptionHandling(
                        handling -> handling.accessDeniedHandler(refusals).authenticationEntryPoint(refusals))
                .addFilterAfter(new AbsoluteSessionLimit(clock), SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** A desk is shared: the browser forgets the session and whatever it stored. */
    private static LogoutHandler leavingNothing() {
        return new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.COOKIES, Directive.STORAGE));
    }

    @Bean
    @SuppressWarnings("NullAway") // no parameter: addresses stay as they were asked
    static RequestCache whereTheAgentWasGoing() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new PasswordQueue(new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8())));
    }
}
