package fr.guichet.availability.web;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.LastDayForm;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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

/** Retires an appointment type after a day, or offers it again. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/motifs/{id}/retrait")
class AppointmentTypeRetirementController {

    private static final String TYPES = "redirect:/rendez-vous/disponibilites/motifs";

    private final AppointmentTypeService types;
    private final French french;
    private final Clock clock;

    AppointmentTypeRetirementController(AppointmentTypeService types, French french, Clock clock) {
        this.types = types;
        this.french = french;
        this.clock = clock;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        var type = types.type(id);
        model.addAttribute("form", LastDayForm.of(type.validTo(), LocalDate.now(clock), type.version()));
        return page(type, model);
    }

    @PostMapping
    String retire(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || !isRetired(id, form, errors, model)) {
            return page(types.type(id), model);
        }
        Flash.success(redirect, "appointment-type.retired", french.date(form.day()));
        return TYPES;
    }

    @PostMapping("/annulation")
    String reinstate(@PathVariable UUID id, @RequestParam @Nullable Long version, RedirectAttributes redirect) {
        types.reinstate(id, version);
        Flash.success(redirect, "appointment-type.taken-back");
        return TYPES;
    }

    private boolean isRetired(UUID id, LastDayForm form, BindingResult errors, Model model) {
        try {
            types.retire(id, form.version(), form.day());
            return true;
        } catch (ObjectOptimisticLockingFailureException stale) {
            var saved = types.type(id);
            model.addAttribute(
                    "versions", form.beside("availability.field.lastDay", saved.validTo(), saved.version(), french));
        } catch (RuleViolation refused) {
            errors.rejectValue("lastDay", refused.getCodes()[0], refused.getArguments(), null);
        }
        return false;
    }

    private static String page(AppointmentTypeRow type, Model model) {
        model.addAttribute("type", type);
        return "availability/type-retirement";
    }
}
