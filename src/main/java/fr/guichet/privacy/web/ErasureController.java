package fr.guichet.privacy.web;

import fr.guichet.privacy.Erasure;
import fr.guichet.shared.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next night would do, now: after a duration was shortened. */
@Controller
class ErasureController {

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    @PostMapping("/administration/conservation/effacement")
    String erase(RedirectAttributes redirect) {
        Flash.success(redirect, "privacy.erased", erasure.eraseWhatIsDue());
        return "redirect:/administration/conservation/bordereau";
    }
}
