package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilityRow;
import fr.guichet.availability.AvailabilityService;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.LastDayForm;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An availability that ends: its last sessions are shown, then it is decided. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/{id}/fin")
class AvailabilityEndController {

    private static final String FORM = "availability/end";

    private final AvailabilityOverview overview;
    private final AvailabilityService availabilities;
    private final SessionLosses losses;
    private final ShownLosses shown;
    private final French french;
    private final Clock clock;

    AvailabilityEndController(
            AvailabilityOverview overview,
            AvailabilityService availabilities,
            SessionLosses losses,
            ShownLosses shown,
            French french,
            Clock clock) {
        this.overview = overview;
        this.availabilities = availabilities;
        this.losses = losses;
        this.shown = shown;
        this.french = french;
        this.clock = clock;
    }

    @GetMapping
    String blank(@PathVariable UUID id, Model model) {
        var row = overview.availability(id);
        model.addAttribute("form", LastDayForm.of(null, LocalDate.now(clock), row.version()));
        return page(row, model);
    }

    @PostMapping
    String end(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var row = overview.availability(id);
        if (errors.hasErrors() || !isDecided(row, form, errors, model)) {
            return page(row, model);
        }
        Flash.success(redirect, "availability.ended", french.date(form.day()));
        return "redirect:/rendez-vous/disponibilites";
    }

    private boolean isDecided(AvailabilityRow row, LastDayForm form, BindingResult errors, Model model) {
        var lost = losses.after(row.id(), form.day());
        if (!lost.seal().equals(form.seen())) {
            shown.add(lost, model);
            return false;
        }
        try {
            availabilities.end(row.id(), form.version(), form.day());
            return true;
        } catch (ObjectOptimisticLockingFailureException stale) {
            var saved = overview.availability(row.id());
            model.addAttribute(
                    "versions",
                    form.beside("availability.field.lastDay", saved.plan().validTo(), saved.version(), french));
            return false;
        } catch (RuleViolation refused) {
            errors.rejectValue("lastDay", refused.getCodes()[0], refused.getArguments(), null);
            return false;
        }
    }

    private static String page(AvailabilityRow row, Model model) {
        model.addAttribute("row", row);
        return FORM;
    }
}
