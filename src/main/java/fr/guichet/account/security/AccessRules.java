package fr.guichet.account.security;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static fr.guichet.account.Role.NETWORK;
import static fr.guichet.account.Role.RECEPTION;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import fr.guichet.account.Awaited;
import fr.guichet.account.Role;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may open which address. The first rule that fits decides; an address without a rule is closed. */
final class AccessRules {

    static final String[] ASSETS = {"/assets/**", "/webjars/**"};

    private AccessRules() {}

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            FreshProof freshProof) {
        rules.requestMatchers(AccessRules::isErrorPage).permitAll();
        rules.requestMatchers(GET, ASSETS).permitAll();
        rules.requestMatchers("/connexion", "/installation", "/invitation/*").permitAll();
        rules.requestMatchers(GET, "/accessibilite", "/confidentialite", "/plan")
                .permitAll();
        rules.requestMatchers(GET, "/horaires", "/horaires.json", "/horaires.jsonld", "/horaires.ics", "/horaires/**")
                .permitAll();
        rules.requestMatchers(GET, "/agenda/*").permitAll();
        rules.requestMatchers("/compte/mot-de-passe").hasAnyAuthority(everyoneAndWhoAwaits(Awaited.PASSWORD));
        rules.requestMatchers("/connexion/code").hasAnyAuthority(everyoneAndWhoAwaits(Awaited.CODE));
        rules.requestMatchers(GET, "/connexion/reprise").hasAnyRole(names(Role.values()));
        rules.requestMatchers("/connexion/confirmation").hasAnyAuthority(everyoneAndWhoAwaits(Awaited.SECOND_FACTOR));
        rules.requestMatchers("/poste/**").hasAnyAuthority(everyoneAndWhoAwaits(Awaited.UNLOCK));
        rules.requestMatchers("/mon-compte/code/**", "/mon-compte/cles/**")
                .access(freshProof.andAny(everyoneAndWhoAwaits(Awaited.SECOND_FACTOR)));
        rules.requestMatchers("/mon-compte/**").hasAnyRole(names(Role.values()));
        rules.requestMatchers("/site-courant").hasAnyRole(names(Role.values()));

        rules.requestMatchers(GET, "/").hasAnyRole(names(Role.values()));
        rules.requestMatchers("/accompagnements/**").hasAnyRole(names(COORDINATOR, COUNSELLOR));
        rules.requestMatchers("/annuaire/operateurs/nouveau").hasRole(COORDINATOR.name());
        rules.requestMatchers(GET, "/annuaire", "/annuaire/operateurs/{code}").hasAnyRole(names(Role.values()));
        rules.requestMatchers("/annuaire/**").hasRole(COORDINATOR.name());
        rules.requestMatchers(
                        GET,
                        "/rendez-vous/disponibilites/motifs",
                        "/rendez-vous/disponibilites/intervenants",
                        "/rendez-vous/disponibilites/bureaux")
                .hasAnyRole(names(COORDINATOR, COUNSELLOR));
        rules.requestMatchers(
                        "/rendez-vous/disponibilites/motifs/**",
                        "/rendez-vous/disponibilites/intervenants/**",
                        "/rendez-vous/disponibilites/bureaux/**")
                .hasRole(COORDINATOR.name());
        rules.requestMatchers("/rendez-vous/disponibilites/**", "/rendez-vous/mon-agenda/**")
                .hasAnyRole(names(COORDINATOR, COUNSELLOR));
        rules.requestMatchers("/rendez-vous/hors-disponibilites", "/rendez-vous/*/deplacement/hors-disponibilites")
                .hasRole(COORDINATOR.name());
        rules.requestMatchers("/rendez-vous/**").hasAnyRole(names(COORDINATOR, COUNSELLOR, RECEPTION));
        rules.requestMatchers(GET, "/personnes").hasRole(COORDINATOR.name());
        rules.requestMatchers("/personnes/**").access(freshProof.and(COORDINATOR));
        rules.requestMatchers("/planning/presences/absences/**").hasAnyRole(names(COORDINATOR, COUNSELLOR));
        rules.requestMatchers(
                        GET,
                        "/planning",
                        "/planning/mois",
                        "/planning/horaires",
                        "/planning/fermetures",
                        "/planning/presences",
                        "/planning/continuite")
                .hasAnyRole(names(COORDINATOR, COUNSELLOR, RECEPTION, MANAGER));
        rules.requestMatchers("/planning/**").hasRole(COORDINATOR.name());
        rules.requestMatchers(GET, "/statistiques/**").hasAnyRole(names(COORDINATOR, COUNSELLOR, MANAGER, NETWORK));
        rules.requestMatchers(GET, "/administration/sites").hasAnyRole(names(COORDINATOR, ADMIN));
        rules.requestMatchers(GET, "/administration/comptes").hasRole(ADMIN.name());
        rules.requestMatchers("/administration/comptes/**").access(freshProof.and(ADMIN));
        rules.requestMatchers(POST, "/administration/securite", "/administration/conservation/**")
                .access(freshProof.and(ADMIN));
        rules.requestMatchers("/administration/**").hasRole(ADMIN.name());
        rules.anyRequest().denyAll();
    }

    /** Told by what only the server can set: the menu asks these rules without a real request. */
    private static boolean isErrorPage(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    private static String[] everyoneAndWhoAwaits(Awaited awaited) {
        return Stream.concat(Arrays.stream(Role.values()).map(Role::authority), Stream.of(awaited.authority()))
                .toArray(String[]::new);
    }

    private static String[] names(Role... roles) {
        return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
    }
}
