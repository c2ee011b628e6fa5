package fr.guichet.account.session;

import fr.guichet.account.Agent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps what the agent has become in the middle of a session: at another site, or proven once more. */
@Component
public class CurrentSession {

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    public void become(Agent agent, Authentication before, HttpServletRequest request, HttpServletResponse response) {
        keep(
                before.toBuilder()
                        .principal(agent)
                        .authorities(authorities -> {
                            authorities.removeIf(known -> !(known instanceof FactorGrantedAuthority));
                            authorities.addAll(agent.authorities());
                        })
                        .build(),
                request,
                response);
    }

    public void keep(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
