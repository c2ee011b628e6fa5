package fr.guichet.appointment.agenda;

import fr.guichet.appointment.AppointmentFollowUp;
import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.MoveRow;
import fr.guichet.availability.AppointmentTypeService;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One appointment, and the slip that its person takes home. */
@Controller
@RequestMapping("/rendez-vous/{id}")
class AppointmentController {

    private final Agenda agenda;
    private final AppointmentService appointments;
    private final AppointmentTypeService types;
    private final AppointmentPlaces places;
    private final AgendaSites sites;
    private final List<AppointmentFollowUp> followUps;

    AppointmentController(
            Agenda agenda,
            AppointmentService appointments,
            AppointmentTypeService types,
            AppointmentPlaces places,
            AgendaSites sites,
            List<AppointmentFollowUp> followUps) {
        this.agenda = agenda;
        this.appointments = appointments;
        this.types = types;
        this.places = places;
        this.sites = sites;
        this.followUps = followUps;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        var appointment = agenda.appointment(id);
        var moves = agenda.movesOf(id);
        places.describe(appointment, moves.stream().map(MoveRow::providerId), model);
        model.addAttribute("moves", moves)
                .addAttribute(
                        "followUp",
                        followUps.stream()
                                .flatMap(one -> one.of(Set.of(id)).getOrDefault(id, List.of()).stream())
                                .toList());
        if (appointment.status().isCancelled()) {
            model.addAttribute("refusal", appointments.refusalToReinstate(id).orElse(null));
        }
        return page(appointment, "appointment/show", model);
    }

    /** Of what does not take place it says so, and invites nobody. */
    @GetMapping("/memo")
    String slip(@PathVariable UUID id, Model model) {
        var appointment = agenda.appointment(id);
        places.describe(appointment, Stream.empty(), model);
        return page(appointment, "appointment/slip", model);
    }

    private String page(AppointmentRow appointment, String view, Model model) {
        model.addAttribute("appointment", appointment)
                .addAttribute("statusAt", sites.localDateTime(appointment.siteId(), appointment.statusAt()))
                .addAttribute("type", types.type(appointment.typeId()));
        return view;
    }
}
