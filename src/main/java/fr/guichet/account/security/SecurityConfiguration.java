package fr.guichet.account.security;

import static org.springframework.security.config.Customizer.withDefaults;

import fr.guichet.account.SignInService;
import fr.guichet.account.kept.KeptForms;
import fr.guichet.shared.web.browser.PageHeaders;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.DelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.RequestCache;

/** The filter chain of the pages: deny by default, form login, a content security policy without inline script or style. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Refusals refusals,
            StaleForms staleForms,
            SignInService signIns,
            SignInHandler signedIn,
            PasskeySignIn passkeys,
            AnonymousRequests anonymous,
            RequestCache cache,
            Clock clock) {
        return http.authorizeHttpRequests(rules -> AccessRules.apply(rules, FreshProof.by(clock)))
                .formLogin(form -> form.loginPage("/connexion")
                        .authenticationDetailsSource(SignInDetails::of)
                        .failureHandler(new SignInFailure("/connexion?erreur"))
                        .successHandler(signedIn))
                .with(passkeys, withDefaults())
                .logout(logout -> logout.logoutUrl("/deconnexion")
                        .addLogoutHandler(new SignOutHandler(signIns))
                        .addLogoutHandler(leavingNothing())
                        .addLogoutHandler((request, response, agent) -> cache.removeRequest(request, response))
                        .logoutSuccessUrl("/connexion?deconnecte"))
                .requestCache(requests -> requests.requestCache(cache))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(new FormTokens()).ignoringRequestMatchers(staleForms::isToldToLeave))
                .exceptionHandling(handling -> handling.accessDeniedHandler(byKind(staleForms, refusals))
                        .authenticationEntryPoint(refusals))
                .addFilterAfter(new AbsoluteSessionLimit(clock), SecurityContextHolderFilter.class)
                .addFilterAfter(new AnonymousLimit(anonymous), HeaderWriterFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(PageHeaders.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static AccessDeniedHandler byKind(StaleForms staleForms, Refusals refusals) {
        var handlers = new LinkedHashMap<Class<? extends AccessDeniedException>, AccessDeniedHandler>();
        handlers.put(CsrfException.class, staleForms);
        return new DelegatingAccessDeniedHandler(handlers, refusals);
    }

    /**
     * A desk is shared: the browser forgets whatever it stored, as the end of the session makes it forget its cookie. Clearing
     * all cookies would take the one by which a stranger’s guesses keep nobody out.
     */
    private static LogoutHandler leavingNothing() {
        return new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE));
    }

    @Bean
    static RequestCache whereTheAgentWasGoing(KeptForms sent) {
        return new AskedOrSent(sent);
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new PasswordQueue(new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8())));
    }
}
