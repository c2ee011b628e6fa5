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
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Gives a kept form back to whoever filled it, and tells anyone else that nothing is there. */
@Controller
class KeptFormController {

    private final KeptForms forms;
    private final CameFrom cameFrom;
    private final Clock clock;

    KeptFormController(KeptForms forms, CameFrom cameFrom, Clock clock) {
        this.forms = forms;
        this.cameFrom = cameFrom;
        this.clock = clock;
    }

    /** @return null when the form has answered */
    @GetMapping("/connexion/reprise")
    @Nullable
    RedirectView resume(
            @AuthenticationPrincipal Agent agent,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws ServletException, IOException {
        var kept = forms.take(request, agent);
        if (kept.isEmpty()) {
            Flash.warning(redirect, "form.not-kept");
            return new RedirectView("/", true, false);
        }
        var again = new SentAgain(kept.get(), request);
        if (kept.get().isTooOld(clock.instant())) {
            Flash.warning(redirect, "form.not-kept");
            return cameFrom.backTo(again);
        }
        ShownAgain.answer(again, kept.get().path(), kept.get().withFile(), response);
        return null;
    }
}
