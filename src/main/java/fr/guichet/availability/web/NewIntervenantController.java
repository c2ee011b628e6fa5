package fr.guichet.availability.web;

import fr.guichet.availability.IntervenantService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Someone new who receives without an account. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/intervenants/nouveau")
class NewIntervenantController {

    private static final String FORM = "availability/intervenant-new";

    private final IntervenantService intervenants;
    private final IntervenantEntry entry;

    NewIntervenantController(IntervenantService intervenants, IntervenantEntry entry) {
        this.intervenants = intervenants;
        this.entry = entry;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", IntervenantForm.blank(Ids.next()));
        return entry.show(FORM, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") IntervenantForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.getTarget() == null) {
            return entry.show(FORM, model);
        }
        entry.check(form, null, errors);
        var added = Attempt.to(() -> intervenants.add(UUID.fromString(form.id()), form.toDetails()))
                .refusedOn("name");
        if (!added.succeeds(errors, model)) {
            return entry.show(FORM, model);
        }
        Flash.success(redirect, "intervenant.added");
        return "redirect:/rendez-vous/disponibilites/intervenants";
    }
}
