package fr.guichet.availability.web;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
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
        model.addAttribute("form", LastDayForm.of(type.validity().lastDay(), LocalDate.now(clock), type.version()));
        return page(type, model);
    }

    @PostMapping
    String retire(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var retired = Attempt.to(() -> types.retire(id, form.seenVersion(), form.day()))
                .refusedOn("lastDay")
                .whenStale(() -> beside(form, types.type(id)), model);
        if (!retired.succeeds(errors, model)) {
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

    private BothVersions beside(LastDayForm typed, AppointmentTypeRow saved) {
        return typed.beside("availability.field.lastDay", saved.validity().lastDay(), saved.version(), french);
    }

    private static String page(AppointmentTypeRow type, Model model) {
        model.addAttribute("type", type);
        return "availability/type-retirement";
    }
}
