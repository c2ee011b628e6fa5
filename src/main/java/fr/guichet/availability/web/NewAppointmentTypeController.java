package fr.guichet.availability.web;

import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something new that people can be booked for. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/motifs/nouveau")
class NewAppointmentTypeController {

    private static final String FORM = "availability/type-new";

    private final AppointmentTypeService types;
    private final AppointmentTypeEntry entry;

    NewAppointmentTypeController(AppointmentTypeService types, AppointmentTypeEntry entry) {
        this.types = types;
        this.entry = entry;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", AppointmentTypeForm.blank(Ids.next(), entry.today()));
        return entry.show(FORM, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") AppointmentTypeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.getTarget() == null) {
            return entry.show(FORM, model);
        }
        if (form.validFrom() == null) {
            errors.rejectValue("validFrom", "NotBlank");
        }
        AppointmentTypeEntry.check(form, errors);
        if (!Attempt.to(() -> add(form)).refusedOn("label").succeeds(errors, model)) {
            return entry.show(FORM, model);
        }
        Flash.success(redirect, "appointment-type.added", form.label());
        return "redirect:/rendez-vous/disponibilites/motifs";
    }

    private void add(AppointmentTypeForm form) {
        types.add(UUID.fromString(form.id()), LocalDate.parse(String.valueOf(form.validFrom())), form.toDetails());
    }
}
