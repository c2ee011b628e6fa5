package fr.guichet.appointment.person;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.AgendaNames;
import fr.guichet.appointment.agenda.AgendaSites;
import fr.guichet.shared.web.again.SavesNothing;
import fr.guichet.site.SiteRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a person’s appointments. What is typed is posted, so that no address, history or log keeps a name. */
@Controller
@RequestMapping("/rendez-vous/recherche")
class SearchController {

    private static final String PAGE = "appointment/search";
    private static final int LONGEST = 100;

    private final Agenda agenda;
    private final AgendaNames names;
    private final AgendaSites sites;

    SearchController(Agenda agenda, AgendaNames names, AgendaSites sites) {
        this.agenda = agenda;
        this.names = names;
        this.sites = sites;
    }

    @GetMapping
    String blank() {
        return PAGE;
    }

    @SavesNothing
    @PostMapping
    String search(@RequestParam @Nullable String nom, Model model) {
        var given = Objects.requireNonNullElse(nom, "");
        var typed = given.substring(0, Math.min(given.length(), LONGEST));
        var found = agenda.search(typed);
        var providers = found.rows().stream().map(AppointmentRow::providerId).collect(toSet());
        model.addAttribute("typed", typed)
                .addAttribute("found", found)
                .addAttribute("providers", names.providers(providers))
                .addAttribute("siteNames", sites.all().stream().collect(toMap(SiteRow::id, SiteRow::name)));
        return PAGE;
    }
}
