package fr.guichet.continuity.web;

import fr.guichet.continuity.MinimumService;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A minimum that is asked no more. */
@Controller
class MinimumWithdrawalController {

    private final MinimumService minimums;

    MinimumWithdrawalController(MinimumService minimums) {
        this.minimums = minimums;
    }

    @PostMapping("/planning/continuite/minimums/{id}/retrait")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        Flash.success(redirect, minimums.withdraw(id) ? "minimum.ended" : "minimum.over");
        return "redirect:/planning/continuite";
    }
}
