package fr.guichet.opening.hours;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hours that were prepared and will not come into force. */
@Controller
class HoursWithdrawalController {

    private final OpeningHoursService hours;

    HoursWithdrawalController(OpeningHoursService hours) {
        this.hours = hours;
    }

    @PostMapping("/planning/horaires/{id}/retrait")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        hours.withdraw(id);
        Flash.success(redirect, "hours.retired");
        return "redirect:/planning/horaires";
    }
}
