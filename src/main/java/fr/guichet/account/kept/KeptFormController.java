package fr.guichet.account.kept;

import fr.guichet.account.Agent;
import fr.guichet.shared.web.CameFrom;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.again.ShownAgain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Gives a kept form back to whoever filled it, and tells anyone else that nothing is there. */
@Controller
class KeptFormController {

    private static final String ADDRESS = "/connexion/reprise";

    private final KeptForms forms;
    private final CameFrom cameFrom;
    private final Clock clock;

    KeptFormController(KeptForms forms, CameFrom cameFrom, Clock clock) {
        this.forms = forms;
        this.cameFrom = cameFrom;
        this.clock = clock;
    }

    /**
     * One after the other, each at an address of its own, where it is read again when its page is.
     *
     * @param formulaire which one; null for the next
     * @return null when the form has answered
     */
    @GetMapping(ADDRESS)
    @Nullable
    RedirectView resume(
            @RequestParam @Nullable UUID formulaire,
            @AuthenticationPrincipal Agent agent,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws ServletException, IOException {
        var session = request.getSession();
        var ofOthers = forms.dropThoseOfOthers(session, agent);
        if (formulaire == null) {
            return forms.next(session).map(KeptFormController::addressOf).orElseGet(() -> notKept(ofOthers, redirect));
        }
        var kept = forms.read(session, formulaire, agent);
        if (kept.isEmpty()) {
            return notKept(ofOthers, redirect);
        }
        var again = new SentAgain(kept.get(), request);
        if (kept.get().isTooOld(clock.instant())) {
            forms.drop(session, formulaire);
            Flash.warning(redirect, "form.not-kept");
            return cameFrom.backTo(again);
        }
        ShownAgain.answer(again, kept.get().path(), kept.get().withFile(), response);
        return null;
    }

    /** A page of somebody else has sent one, which was dropped. */
    @GetMapping(path = ADDRESS, params = "autre")
    RedirectView tellThatAnotherIsHere(RedirectAttributes redirect) {
        return notKept(true, redirect);
    }

    private static RedirectView addressOf(UUID form) {
        return new RedirectView(ADDRESS + "?formulaire=" + form, true, false);
    }

    private static RedirectView notKept(boolean ofOthers, RedirectAttributes redirect) {
        Flash.warning(redirect, ofOthers ? "form.not-kept.other" : "form.not-kept");
        return new RedirectView("/", true, false);
    }
}
