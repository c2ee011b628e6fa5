package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.slot.SlotRefused;
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
        var moved = Attempt.to(() -> appointments.move(form.toCommand(id), BookingReach.OFFERED))
                .refusedOn("creneau")
                .whenStale("appointment.changed-meanwhile", errors, model)
                .when(SlotRefused.class, refused -> {
                    errors.rejectValue("creneau", refused.code(), refused.getArguments(), null);
                    model.addAttribute("nearest", choices.near(refused));
                });
        if (!moved.succeeds(errors, model)) {
            choices.addTo(model, id, filter);
            return PAGE;
        }
        tell(appointments, id, redirect);
        return "redirect:/rendez-vous/{id}";
    }

    /** With its undo, while the time that it left is free. */
    static void tell(AppointmentService appointments, UUID id, RedirectAttributes redirect) {
        appointments
                .moveToTakeBack(id)
                .ifPresentOrElse(
                        move -> Flash.undoable(
                                redirect,
                                "/rendez-vous/" + id + "/deplacement/" + move + "/retour",
                                "appointment.moved"),
                        () -> Flash.success(redirect, "appointment.moved"));
    }

    @PostMapping("/{moveId}/retour")
    String moveBack(@PathVariable UUID id, @PathVariable UUID moveId, RedirectAttributes redirect) {
        appointments.moveBack(id, moveId);
        Flash.success(redirect, "appointment.moved-back");
        return "redirect:/rendez-vous/{id}";
    }
}
