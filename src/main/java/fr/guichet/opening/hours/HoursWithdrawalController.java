package fr.guichet.opening.hours;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.hours.HoursPlanning.Standing;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
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
        var standing = planning.standing(id);
        hours.withdraw(id);
        say("hours.retired", standing, redirect);
        return "redirect:/planning/horaires";
    }

    @PostMapping("/planning/horaires/{id}/annulation")
    String takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        var standing = planning.standing(id);
        hours.takeBack(id);
        say("hours.taken-back", standing, redirect);
        return "redirect:/planning/horaires";
    }

    private void say(String code, Standing before, RedirectAttributes redirect) {
        var toMove = planning.toMoveSince(before);
        Flash.success(redirect, OpeningImpact.saying(code, toMove), toMove);
    }
}
