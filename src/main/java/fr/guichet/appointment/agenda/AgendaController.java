package fr.guichet.appointment.agenda;

import fr.guichet.account.Agent;
import fr.guichet.availability.AppointmentTypeService;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One day of one site, those who receive side by side. */
@Controller
class AgendaController {

    private final AgendaDays days;
    private final AgendaSites sites;
    private final AppointmentTypeService types;

    AgendaController(AgendaDays days, AgendaSites sites, AppointmentTypeService types) {
        this.days = days;
        this.sites = sites;
        this.types = types;
    }

    /** @param motif what free times are cut for */
    @GetMapping("/rendez-vous")
    String day(
            @RequestParam @Nullable LocalDate du,
            @RequestParam @Nullable UUID site,
            @RequestParam @Nullable UUID motif,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        var all = sites.all();
        var shown = AgendaSites.shown(all, site, agent);
        var now = sites.now(shown);
        var day = du == null ? now.toLocalDate() : du;
        model.addAttribute("agenda", days.of(shown, day, motif))
                .addAttribute("site", shown)
                .addAttribute("sites", all)
                .addAttribute("types", types.offeredOn(day))
                .addAttribute("motif", motif)
                .addAttribute("now", now)
                .addAttribute("me", agent.accountId());
        return "appointment/agenda";
    }
}
