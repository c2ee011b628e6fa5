package fr.guichet.opening.hours;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hours that were prepared and will not be. */
@Controller
class HoursRetirementController {

    private final OpeningHoursService hours;

    HoursRetirementController(OpeningHoursService hours) {
        this.hours = hours;
    }

    @PostMapping("/planning/horaires/{id}/retrait")
    String retire(@PathVariable UUID id, RedirectAttributes redirect) {
        hours.retire(id);
        Flash.success(redirect, "hours.retired");
        return "redirect:/planning/horaires";
    }
}
