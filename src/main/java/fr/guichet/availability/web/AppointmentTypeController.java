package fr.guichet.availability.web;

import fr.guichet.availability.AppointmentTypeService;
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

/** One appointment type, to be said otherwise. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/motifs/{id}")
class AppointmentTypeController {

    private static final String FORM = "availability/type-edit";

    private final AppointmentTypeService types;
    private final AppointmentTypeEntry entry;

    AppointmentTypeController(AppointmentTypeService types, AppointmentTypeEntry entry) {
        this.types = types;
        this.entry = entry;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", AppointmentTypeForm.of(types.type(id)));
        return page(id, model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AppointmentTypeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.getTarget() == null) {
            return page(id, model);
        }
        AppointmentTypeEntry.check(form, errors);
        var changed = Attempt.to(() -> types.change(id, form.version(), form.toDetails()))
                .refusedOn("label")
                .whenStale(() -> entry.beside(form, types.type(id)), model);
        if (!changed.succeeds(errors, model)) {
            return page(id, model);
        }
        Flash.success(redirect, "appointment-type.changed", form.label());
        return "redirect:/rendez-vous/disponibilites/motifs";
    }

    private String page(UUID id, Model model) {
        model.addAttribute("type", types.type(id));
        return entry.show(FORM, model);
    }
}
