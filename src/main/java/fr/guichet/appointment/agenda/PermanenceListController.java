package fr.guichet.appointment.agenda;

import fr.guichet.availability.Provider;
import fr.guichet.shared.model.NotFound;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a provider takes along on paper: hours, names and motives, nothing else. */
@Controller
class PermanenceListController {

    private final Agenda agenda;
    private final AgendaNames names;

    PermanenceListController(Agenda agenda, AgendaNames names) {
        this.agenda = agenda;
        this.names = names;
    }

    @GetMapping("/rendez-vous/permanences/{providerId}/{jour}")
    String list(@PathVariable UUID providerId, @PathVariable LocalDate jour, Model model) {
        var provider = Optional.ofNullable(names.providers(Set.of(providerId)).get(providerId))
                .orElseThrow(() -> new NotFound(Provider.class, providerId));
        model.addAttribute("provider", provider)
                .addAttribute("day", jour)
                .addAttribute(
                        "appointments",
                        agenda.appointments(new AppointmentFilter(jour, jour, null, providerId, null)).stream()
                                .filter(one -> !one.status().isCancelled())
                                .toList());
        return "appointment/permanence";
    }
}
