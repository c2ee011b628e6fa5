package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.slot.SlotRefused;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
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

/** Another time, another place or someone else for an appointment: one list, one choice. */
@Controller
@RequestMapping("/rendez-vous/{id}/deplacement")
class MoveController {

    private static final String PAGE = "appointment/move";

    private final AppointmentService appointments;
    private final MoveChoices choices;

    MoveController(AppointmentService appointments, MoveChoices choices) {
        this.appointments = appointments;
        this.choices = choices;
    }

    @GetMapping
    String slots(@PathVariable UUID id, @ModelAttribute("filter") SlotFilter filter, Model model) {
        var appointment = choices.addTo(model, id, filter);
        model.addAttribute("form", MoveForm.of(appointment.version()));
        return PAGE;
    }

    @PostMapping
    String move(
            @PathVariable UUID id,
            @ModelAttribute("filter") SlotFilter filter,
            @Valid @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            save(id, form, errors, model);
        }
        if (errors.hasErrors()) {
            choices.addTo(model, id, filter);
            return PAGE;
        }
        Flash.success(redirect, "appointment.moved");
        return "redirect:/rendez-vous/{id}";
    }

    private void save(UUID id, MoveForm form, BindingResult errors, Model model) {
        try {
            appointments.move(form.toCommand(id), BookingReach.OFFERED);
        } catch (SlotRefused refused) {
            errors.rejectValue("creneau", refused.getCodes()[0]);
            model.addAttribute("nearest", choices.near(refused));
        } catch (ObjectOptimisticLockingFailureException changed) {
            errors.rejectValue("creneau", "appointment.changed-meanwhile");
            model.addAttribute("changed", true);
        } catch (RuleViolation refused) {
            errors.rejectValue("creneau", refused.getCodes()[0], refused.getArguments(), null);
        }
    }
}
