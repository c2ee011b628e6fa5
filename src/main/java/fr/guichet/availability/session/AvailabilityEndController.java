package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilityRow;
import fr.guichet.availability.AvailabilityService;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.LastDayForm;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
        if (!availabilities.isGone(id) && !isDecided(id, form, errors, model)) {
            return page(overview.availability(id), model);
        }
        if (Boolean.TRUE.equals(model.getAttribute("ended"))) {
            Flash.success(redirect, "availability.ended", french.date(form.day()));
        } else {
            Flash.success(redirect, "availability.gone");
        }
        return "redirect:/rendez-vous/disponibilites";
    }

    private boolean isDecided(UUID id, LastDayForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors()
                && !shown.wereSeen(losses.after(id, form.day()), form.seen(), model)
                && !availabilities.endsAfter(id, form.day())) {
            return false;
        }
        return Attempt.to(() -> model.addAttribute("ended", availabilities.end(id, form.seenVersion(), form.day())))
                .refusedOn("lastDay")
                .whenStale(() -> beside(form, overview.availability(id)), model)
                .succeeds(errors, model);
    }

    private BothVersions beside(LastDayForm typed, AvailabilityRow saved) {
        return typed.beside(
                "availability.field.lastDay", saved.plan().validity().lastDay(), saved.version(), french);
    }

    private static String page(AvailabilityRow row, Model model) {
        model.addAttribute("row", row);
        return FORM;
    }
}
