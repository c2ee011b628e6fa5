package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.AppointmentPlaces;
import fr.guichet.appointment.person.AlreadyAwaited;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Tells of the appointments that a person has ahead, on the form that is about to take another. */
@Component
class KnownAppointments {

    private final Agenda agenda;
    private final AppointmentPlaces places;

    KnownAppointments(Agenda agenda, AppointmentPlaces places) {
        this.agenda = agenda;
        this.places = places;
    }

    /** Adds {@code awaited}, with the names of its places. */
    void tell(AlreadyAwaited refused, BindingResult errors, Model model) {
        var awaited = agenda.appointments(refused.appointmentIds());
        errors.rejectValue("known", refused.code());
        places.name(awaited.stream().map(AppointmentRow::providerId), model);
        model.addAttribute("awaited", awaited);
    }
}
