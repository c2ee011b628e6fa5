package fr.guichet.visit.entry;

import fr.guichet.appointment.AppointmentVisits;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Carries through every step of the entry which appointment the visit is of. */
@Component
@ControllerAdvice(basePackageClasses = AppointmentOfVisit.class)
class AppointmentOfVisit {

    private final AppointmentVisits appointments;

    AppointmentOfVisit(AppointmentVisits appointments) {
        this.appointments = appointments;
    }

    @ModelAttribute
    void carry(@RequestParam(name = "rendez-vous", required = false) @Nullable UUID appointment, Model model) {
        if (appointment != null) {
            model.addAttribute("booked", appointments.appointment(appointment));
        }
    }

    void show(UUID visitId, Model model) {
        appointments.ofVisit(visitId).ifPresent(appointment -> model.addAttribute("booked", appointment));
    }
}
