package fr.guichet.appointment.agenda;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.shared.web.Pages;
import fr.guichet.site.SiteRow;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Appointments, filtered, page by page. */
@Controller
class AppointmentListController {

    private static final int PAGE_SIZE = 20;

    private final Agenda agenda;
    private final Providers providers;
    private final AgendaSites sites;
    private final Clock clock;

    AppointmentListController(Agenda agenda, Providers providers, AgendaSites sites, Clock clock) {
        this.agenda = agenda;
        this.providers = providers;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping(path = "/rendez-vous/liste", params = "!format")
    String list(
            @ModelAttribute("filter") AppointmentListFilter form,
            @RequestParam @Nullable String page,
            @AuthenticationPrincipal Agent agent,
            HttpServletRequest request,
            Model model) {
        var filter = form.toFilter(agent, LocalDate.now(clock));
        var pages = Pages.of(request, page, agenda.count(filter), PAGE_SIZE);
        var people = providers.all();
        var all = sites.all();
        model.addAttribute("chosen", filter)
                .addAttribute("pages", pages)
                .addAttribute("rows", agenda.appointments(filter, pages.offset(), PAGE_SIZE))
                .addAttribute("providers", people)
                .addAttribute("names", people.stream().collect(toMap(Provider::id, Provider::name)))
                .addAttribute("sites", all)
                .addAttribute("siteNames", all.stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute("statuses", AppointmentStatus.values());
        return "appointment/list";
    }
}
