package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A cancellation taken back, while the time is free. */
@Controller
class ReinstatementController {

    private final AppointmentService appointments;

    ReinstatementController(AppointmentService appointments) {
        this.appointments = appointments;
    }

    @PostMapping("/rendez-vous/{id}/retablissement")
    String reinstate(@PathVariable UUID id, RedirectAttributes redirect) {
        appointments.reinstate(id);
        Flash.success(redirect, "appointment.reinstated");
        return "redirect:/rendez-vous/{id}";
    }
}
