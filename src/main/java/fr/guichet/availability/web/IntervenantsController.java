package fr.guichet.availability.web;

import fr.guichet.availability.IntervenantRow;
import fr.guichet.availability.IntervenantService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who receives without an account. */
@Controller
class IntervenantsController {

    private final IntervenantService intervenants;
    private final Clock clock;

    IntervenantsController(IntervenantService intervenants, Clock clock) {
        this.intervenants = intervenants;
        this.clock = clock;
    }

    @GetMapping("/rendez-vous/disponibilites/intervenants")
    String list(HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        Predicate<IntervenantRow> receives = one -> one.receivesOn(today);
        var all = intervenants.intervenants();
        model.addAttribute("intervenants", all.stream().filter(receives).toList())
                .addAttribute("retired", all.stream().filter(receives.negate()).toList())
                .addAttribute("today", today)
                .addAttribute("mayKeepLists", request.isUserInRole("COORDINATOR"));
        return "availability/intervenants";
    }
}
