package fr.guichet.appointment.person;

import fr.guichet.appointment.PersonService;
import fr.guichet.appointment.agenda.AppointmentPlaces;
import fr.guichet.shared.web.Flash;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person erased before their time, because they ask for it. Asked first: nothing brings them back. */
@Controller
@RequestMapping("/personnes/effacement")
class PersonsErasureController {

    private final PersonalDataService data;
    private final PersonService people;
    private final AppointmentPlaces places;
    private final Clock clock;

    PersonsErasureController(PersonalDataService data, PersonService people, AppointmentPlaces places, Clock clock) {
        this.data = data;
        this.people = people;
        this.places = places;
        this.clock = clock;
    }

    @ModelAttribute("chosen")
    ChosenAppointments chosen(@RequestParam Set<UUID> rdv) {
        return ChosenAppointments.of(rdv);
    }

    @GetMapping
    String ask(@ModelAttribute("chosen") ChosenAppointments chosen, Model model) {
        var records = data.records(chosen.ids());
        places.name(records.stream().map(record -> record.appointment().providerId()), model);
        model.addAttribute("records", records)
                .addAttribute("identities", PersonalRecord.identitiesIn(records))
                .addAttribute(
                        "awaited",
                        records.stream()
                                .filter(record -> record.appointment().isAwaited(LocalDateTime.now(clock)))
                                .count());
        return "appointment/persons-erasure";
    }

    @PostMapping
    String erase(@ModelAttribute("chosen") ChosenAppointments chosen, RedirectAttributes redirect) {
        people.erase(chosen.ids());
        Flash.success(redirect, "person.erased", chosen.ids().size());
        return "redirect:/personnes";
    }
}
