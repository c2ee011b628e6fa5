package fr.guichet.availability.web;

import fr.guichet.availability.IntervenantRow;
import fr.guichet.availability.IntervenantService;
import fr.guichet.availability.session.SessionLosses;
import fr.guichet.availability.session.ShownLosses;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.LastDayForm;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An intervenant who receives no more: the sessions that are lost are shown, then it is decided. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/intervenants/{id}/retrait")
class IntervenantRetirementController {

    private static final String INTERVENANTS = "redirect:/rendez-vous/disponibilites/intervenants";

    private final IntervenantService intervenants;
    private final SessionLosses losses;
    private final ShownLosses shown;
    private final French french;
    private final Clock clock;

    IntervenantRetirementController(
            IntervenantService intervenants, SessionLosses losses, ShownLosses shown, French french, Clock clock) {
        this.intervenants = intervenants;
        this.losses = losses;
        this.shown = shown;
        this.french = french;
        this.clock = clock;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        var row = intervenants.intervenant(id);
        model.addAttribute("form", LastDayForm.of(row.lastDay(), LocalDate.now(clock), row.version()));
        return page(row, model);
    }

    @PostMapping
    String retire(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var row = intervenants.intervenant(id);
        if (!isDecided(id, form, errors, model)) {
            return page(row, model);
        }
        Flash.success(redirect, "intervenant.retired", french.date(form.day()));
        return INTERVENANTS;
    }

    @PostMapping("/annulation")
    String reinstate(@PathVariable UUID id, @RequestParam @Nullable Long version, RedirectAttributes redirect) {
        intervenants.reinstate(id, version);
        Flash.success(redirect, "intervenant.taken-back");
        return INTERVENANTS;
    }

    private boolean isDecided(UUID id, LastDayForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors()
                && !shown.wereSeen(losses.ofProviderAfter(id, form.day()), form.seen(), model)
                && !form.day().equals(intervenants.intervenant(id).lastDay())) {
            return false;
        }
        return Attempt.to(() -> intervenants.retire(id, form.seenVersion(), form.day()))
                .refusedOn("lastDay")
                .whenStale(() -> beside(form, intervenants.intervenant(id)), model)
                .succeeds(errors, model);
    }

    private BothVersions beside(LastDayForm typed, IntervenantRow saved) {
        return typed.beside("availability.field.lastDay", saved.lastDay(), saved.version(), french);
    }

    private static String page(IntervenantRow row, Model model) {
        model.addAttribute("intervenant", row);
        return "availability/intervenant-retirement";
    }
}
