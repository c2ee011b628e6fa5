package fr.guichet.appointment.rebooking;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.agenda.AgendaNames;
import fr.guichet.appointment.agenda.AgendaSites;
import fr.guichet.site.SiteRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Appointments that cannot be held as they are booked, with whom to call. */
@Controller
class RebookingController {

    private final Rebooking rebooking;
    private final AgendaNames names;
    private final AgendaSites sites;

    RebookingController(Rebooking rebooking, AgendaNames names, AgendaSites sites) {
        this.rebooking = rebooking;
        this.names = names;
        this.sites = sites;
    }

    @GetMapping("/rendez-vous/a-deplacer")
    String list(Model model) {
        var hit = rebooking.toRebook();
        model.addAttribute("hit", hit)
                .addAttribute(
                        "providers",
                        names.providers(hit.stream()
                                .map(one -> one.appointment().providerId())
                                .collect(toSet())))
                .addAttribute("siteNames", sites.all().stream().collect(toMap(SiteRow::id, SiteRow::name)));
        return "appointment/rebooking";
    }
}
