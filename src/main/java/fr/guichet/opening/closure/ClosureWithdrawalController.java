package fr.guichet.opening.closure;

import fr.guichet.shared.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lifts a closure, from today on when it has begun. */
@Controller
class ClosureWithdrawalController {

    private final ClosureService closures;

    ClosureWithdrawalController(ClosureService closures) {
        this.closures = closures;
    }

    @PostMapping("/planning/fermetures/{id}/retrait")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        Flash.success(redirect, closures.withdraw(id) ? "closure.withdrawn" : "closure.over");
        return "redirect:/planning/fermetures";
    }
}
