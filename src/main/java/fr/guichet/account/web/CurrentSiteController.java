package fr.guichet.account.web;

import fr.guichet.account.Agent;
import fr.guichet.account.SignInService;
import fr.guichet.shared.web.Flash;
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

/** Moves the agent to another site, from any page, in one gesture. */
@Controller
class CurrentSiteController {

    private final SignInService signIns;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    CurrentSiteController(SignInService signIns) {
        this.signIns = signIns;
    }

    @PostMapping("/site-courant")
    String move(
            @RequestParam UUID site,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        remember(signIns.moveTo(site), request, response);
        Flash.success(redirect, "account.site-changed");
        return "redirect:/";
    }

    private void remember(Agent moved, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(moved, null, moved.authorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
