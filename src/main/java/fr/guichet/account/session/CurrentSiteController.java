package fr.guichet.account.session;

import fr.guichet.account.Agent;
import fr.guichet.account.SignInService;
import fr.guichet.shared.web.CameFrom;
import fr.guichet.shared.web.Flash;
import fr.guichet.site.SiteService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
    private final CurrentSession session;

    CurrentSiteController(SignInService signIns, SiteService sites, CameFrom cameFrom, CurrentSession session) {
        this.signIns = signIns;
        this.sites = sites;
        this.cameFrom = cameFrom;
        this.session = session;
    }

    @PostMapping("/site-courant")
    RedirectView move(
            @RequestParam UUID site,
            @AuthenticationPrincipal Agent agent,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        signIns.moveTo(site);
        session.become(agent.at(site), authentication, request, response);
        Flash.success(redirect, "account.site-changed", sites.site(site).name());
        return cameFrom.backTo(request);
    }
}
