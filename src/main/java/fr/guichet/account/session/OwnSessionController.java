package fr.guichet.account.session;

import fr.guichet.account.OwnAccountService;
import fr.guichet.shared.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends one's own sessions: the one left open elsewhere, or all but this one. */
@Controller
class OwnSessionController {

    private final OwnAccountService own;

    OwnSessionController(OwnAccountService own) {
        this.own = own;
    }

    @PostMapping("/mon-compte/sessions/{session}/fin")
    String end(@PathVariable String session, HttpServletRequest request, RedirectAttributes redirect) {
        own.endSession(session, request.getRequestedSessionId());
        Flash.success(redirect, "own-account.session.ended");
        return "redirect:/mon-compte";
    }

    @PostMapping("/mon-compte/sessions/fin")
    String endOthers(HttpServletRequest request, RedirectAttributes redirect) {
        own.endOtherSessions(request.getRequestedSessionId());
        Flash.success(redirect, "own-account.sessions.ended");
        return "redirect:/mon-compte";
    }
}
