package fr.guichet.visit.entry;

import fr.guichet.appointment.AppointmentVisits;
import fr.guichet.appointment.AppointmentVisits.AppointmentForVisit;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.visit.Channel;
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
    private final DeskTime time;

    AppointmentOfVisit(AppointmentVisits appointments, DeskTime time) {
        this.appointments = appointments;
        this.time = time;
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

    /** On its day the visit is logged now, later at the hour of the appointment. */
    VisitForm form(UUID newId, AppointmentForVisit appointment) {
        var now = time.at(appointment.siteId());
        var at = now.toLocalDate().equals(appointment.start().toLocalDate()) ? now : appointment.start();
        return VisitForm.blank(newId, appointment.siteId(), at).asVisitOf(appointment, channel(appointment));
    }

    private static Channel channel(AppointmentForVisit appointment) {
        if (appointment.place() == AppointmentPlace.OFFICE) {
            return Channel.IN_PERSON;
        }
        return appointment.place() == AppointmentPlace.PHONE ? Channel.PHONE : Channel.VIDEO;
    }
}
