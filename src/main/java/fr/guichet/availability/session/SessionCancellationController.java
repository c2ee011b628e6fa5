package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilityService;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One session that is not held: what it hits is shown, then it is decided on what was seen. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/{id}/{jour}")
class SessionCancellationController {

    private final AvailabilityOverview overview;
    private final AvailabilityService availabilities;
    private final SessionLosses losses;
    private final ShownLosses shown;
    private final French french;

    SessionCancellationController(
            AvailabilityOverview overview,
            AvailabilityService availabilities,
            SessionLosses losses,
            ShownLosses shown,
            French french) {
        this.overview = overview;
        this.availabilities = availabilities;
        this.losses = losses;
        this.shown = shown;
        this.french = french;
    }

    @GetMapping("/annulation")
    String foresee(@PathVariable UUID id, @PathVariable LocalDate jour, Model model) {
        overview.heldOn(id, jour);
        return page(id, jour, losses.onDay(id, jour), model);
    }

    @PostMapping("/annulation")
    String cancel(
            @PathVariable UUID id,
            @PathVariable LocalDate jour,
            @RequestParam @Nullable String seen,
            Model model,
            RedirectAttributes redirect) {
        overview.availability(id);
        var lost = losses.onDay(id, jour);
        if (!lost.sessions().isEmpty() && !lost.fingerprint().equals(seen)) {
            model.addAttribute("changed", true);
            return page(id, jour, lost, model);
        }
        availabilities.cancel(id, jour);
        Flash.undoable(redirect, address(id, jour) + "/retablissement", "availability.cancelled", french.date(jour));
        return "redirect:/rendez-vous/disponibilites";
    }

    @PostMapping("/retablissement")
    String restore(@PathVariable UUID id, @PathVariable LocalDate jour, RedirectAttributes redirect) {
        availabilities.restore(id, jour);
        Flash.success(redirect, "availability.restored", french.date(jour));
        return "redirect:/rendez-vous/disponibilites";
    }

    private String page(UUID id, LocalDate day, LostSessions lost, Model model) {
        shown.add(lost, model);
        model.addAttribute("row", overview.availability(id))
                .addAttribute("day", day)
                .addAttribute("address", address(id, day) + "/annulation");
        return "availability/cancellation";
    }

    private static String address(UUID id, LocalDate day) {
        return "/rendez-vous/disponibilites/" + id + "/" + day;
    }
}
