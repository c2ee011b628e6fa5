package fr.guichet.rota.web;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.rota.LeaveService;
import fr.guichet.rota.RotaService;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.web.CalendarWeek;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week of all agents, and the leaves to come. */
@Controller
class PresencesController {

    private static final int WEEKS_AHEAD = 26;

    private final RotaService rota;
    private final StandardWeekService weeks;
    private final LeaveService leaves;
    private final SiteService sites;
    private final Clock clock;

    PresencesController(
            RotaService rota, StandardWeekService weeks, LeaveService leaves, SiteService sites, Clock clock) {
        this.rota = rota;
        this.weeks = weeks;
        this.leaves = leaves;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param du any day of the week */
    @GetMapping("/planning/presences")
    String week(@RequestParam @Nullable LocalDate du, @AuthenticationPrincipal Agent agent, Model model) {
        var today = LocalDate.now(clock);
        var dates = CalendarWeek.of(du == null ? today : du);
        var planned = rota.between(dates.monday(), dates.sunday());
        model.addAttribute("week", RotaWeek.of(dates, planned, weeks.fromOn(dates.monday())))
                .addAttribute("leaves", leaves.between(today, today.plusWeeks(WEEKS_AHEAD)))
                .addAttribute("names", planned.names())
                .addAttribute("siteNames", sites.sites().stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute("today", today)
                .addAttribute("me", agent.accountId())
                .addAttribute("mayChange", agent.is(Role.COORDINATOR))
                .addAttribute("mayLeave", agent.is(Role.COORDINATOR) || agent.is(Role.COUNSELLOR));
        return "rota/week";
    }
}
