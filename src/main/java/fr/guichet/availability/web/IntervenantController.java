package fr.guichet.availability.web;

import fr.guichet.availability.IntervenantService;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
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

/** One intervenant, the convention and the contact. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/intervenants/{id}")
class IntervenantController {

    private static final String FORM = "availability/intervenant-edit";

    private final IntervenantService intervenants;
    private final IntervenantEntry entry;

    IntervenantController(IntervenantService intervenants, IntervenantEntry entry) {
        this.intervenants = intervenants;
        this.entry = entry;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", IntervenantForm.of(intervenants.intervenant(id)));
        return page(id, model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IntervenantForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.getTarget() == null) {
            return page(id, model);
        }
        var known = intervenants.intervenant(id).details().operatorCode();
        entry.check(form, known, errors);
        var changed = Attempt.to(() -> intervenants.change(id, form.version(), form.toDetails()))
                .refusedOn("name")
                .whenStale(() -> entry.beside(form, intervenants.intervenant(id)), model);
        if (!changed.succeeds(errors, model)) {
            return page(id, model);
        }
        Flash.success(redirect, "intervenant.changed");
        return "redirect:/rendez-vous/disponibilites/intervenants";
    }

    private String page(UUID id, Model model) {
        model.addAttribute("intervenant", intervenants.intervenant(id));
        return entry.show(FORM, model);
    }
}
