package fr.guichet.appointment.agenda;

import static java.util.stream.Collectors.toSet;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.OfferedSessions;
import fr.guichet.shared.web.CalendarWeek;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A week of one site: who comes to whom on which day. */
@Controller
class AgendaWeekController {

    private final Agenda agenda;
    private final OfferedSessions sessions;
    private final AgendaNames names;
    private final AgendaSites sites;

    AgendaWeekController(Agenda agenda, OfferedSessions sessions, AgendaNames names, AgendaSites sites) {
        this.agenda = agenda;
        this.sessions = sessions;
        this.names = names;
        this.sites = sites;
    }

    /** @param du any day of the week */
    @GetMapping("/rendez-vous/semaine")
    String week(
            @RequestParam @Nullable LocalDate du,
            @RequestParam @Nullable UUID site,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        var all = sites.all();
        var shown = AgendaSites.shown(all, site, agent);
        var now = sites.now(shown);
        var week = CalendarWeek.of(du == null ? now.toLocalDate() : du);
        var appointments =
                agenda.appointments(new AppointmentFilter(week.monday(), week.sunday(), shown.id(), null, null));
        var offered = sessions.between(shown.id(), week.monday(), week.sunday());
        var providers = names.providers(Stream.concat(
                        appointments.stream().map(AppointmentRow::providerId),
                        offered.stream().map(time -> time.session().providerId()))
                .collect(toSet()));
        model.addAttribute("week", AgendaWeek.of(week, appointments, offered, providers, now))
                .addAttribute("site", shown)
                .addAttribute("sites", all)
                .addAttribute("today", now.toLocalDate());
        return "appointment/week";
    }
}
