package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.AppointmentPlaces;
import fr.guichet.shared.web.Attempt;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An appointment moved to a time that nobody offers, with a reason: the coordinator’s. */
@Controller
@RequestMapping("/rendez-vous/{id}/deplacement/hors-disponibilites")
class OutsideMoveController {

    private static final String PAGE = "appointment/outside-move";

    private final Agenda agenda;
    private final AppointmentService appointments;
    private final AppointmentPlaces places;
    private final OutsideChoices choices;

    OutsideMoveController(
            Agenda agenda, AppointmentService appointments, AppointmentPlaces places, OutsideChoices choices) {
        this.agenda = agenda;
        this.appointments = appointments;
        this.places = places;
        this.choices = choices;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        return page(id, model);
    }

    @PostMapping
    String move(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OutsideMoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var moved = Attempt.to(() -> appointments.move(form.toCommand(id), BookingReach.ANY))
                .refusedOn("start")
                .whenStale("appointment.changed-meanwhile", errors, model);
        if (!moved.succeeds(errors, model)) {
            return page(id, model);
        }
        MoveController.tell(appointments, id, redirect);
        return "redirect:/rendez-vous/{id}";
    }

    private String page(UUID id, Model model) {
        var appointment = agenda.appointment(id);
        places.describe(appointment, Stream.empty(), model);
        choices.offer(model);
        model.addAttribute("appointment", appointment);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", OutsideMoveForm.of(appointment));
        }
        return PAGE;
    }
}
