package fr.guichet.account.web;

import fr.guichet.account.Agent;
import fr.guichet.account.SignInService;
import fr.guichet.shared.web.Flash;
import fr.guichet.site.SiteService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Moves the agent to another site, from any page, in one gesture. */
@Controller
class CurrentSiteController {

    private final SignInService signIns;
    private final SiteService sites;
    private final CameFrom cameFrom;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    CurrentSiteController(SignInService signIns, SiteService sites, CameFrom cameFrom) {
        this.signIns = signIns;
        this.sites = sites;
        this.cameFrom = cameFrom;
    }

    @PostMapping("/site-courant")
    RedirectView move(
            @RequestParam UUID site,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        remember(signIns.moveTo(site), request, response);
        Flash.success(redirect, "account.site-changed", sites.site(site).name());
        return cameFrom.backTo(request);
    }

    private void remember(Agent moved, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(moved, null, moved.authorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
