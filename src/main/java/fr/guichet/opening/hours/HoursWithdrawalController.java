package fr.guichet.opening.hours;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hours that were prepared and will not come into force, or were published a moment ago. */
@Controller
class HoursWithdrawalController {

    private final OpeningHoursService hours;
    private final HoursPlanning planning;

    HoursWithdrawalController(OpeningHoursService hours, HoursPlanning planning) {
        this.hours = hours;
        this.planning = planning;
    }

    @PostMapping("/planning/horaires/{id}/retrait")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        return decide(id, hours::withdraw, "hours.retired", redirect);
    }

    @PostMapping("/planning/horaires/{id}/annulation")
    String takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        return decide(id, hours::takeBack, "hours.taken-back", redirect);
    }

    private String decide(UUID id, Predicate<UUID> withdrawal, String code, RedirectAttributes redirect) {
        var before = planning.standing(id);
        if (withdrawal.test(id) && before.isPresent()) {
            var toMove = planning.toMoveSince(before.get());
            Flash.success(redirect, OpeningImpact.saying(code, toMove), toMove);
        } else {
            Flash.success(redirect, "hours.gone");
        }
        return "redirect:/planning/horaires";
    }
}
