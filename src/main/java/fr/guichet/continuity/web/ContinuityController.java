package fr.guichet.continuity.web;

import static fr.guichet.continuity.ContinuityService.WEEKS_AHEAD;
import static java.util.stream.Collectors.toMap;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.continuity.ContinuityService;
import fr.guichet.continuity.MinimumService;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.rota.RotaService;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The gaps of the coming weeks, each with what would mend it, and how many agents each site needs. */
@Controller
class ContinuityController {

    private static final int MOST_GAPS = 40;

    private final ContinuityService continuity;
    private final MinimumService minimums;
    private final SiteCalendar calendar;
    private final SiteService sites;
    private final RotaService rota;
    private final Clock clock;

    ContinuityController(
            ContinuityService continuity,
            MinimumService minimums,
            SiteCalendar calendar,
            SiteService sites,
            RotaService rota,
            Clock clock) {
        this.continuity = continuity;
        this.minimums = minimums;
        this.calendar = calendar;
        this.sites = sites;
        this.rota = rota;
        this.clock = clock;
    }

    @GetMapping("/planning/continuite")
    String show(@AuthenticationPrincipal Agent agent, Model model) {
        var today = LocalDate.now(clock);
        var lastDay = today.plusWeeks(WEEKS_AHEAD);
        var planned = rota.between(today, lastDay);
        var places = sites.sites();
        var coming = continuity.between(today, lastDay, planned, calendar.daysOfEachSite(today, lastDay), places);
        var gaps = coming.gapsAfter(LocalDateTime.now(clock));
        model.addAttribute("planned", coming.planned())
                .addAttribute("gaps", gaps.stream().limit(MOST_GAPS).toList())
                .addAttribute("total", gaps.size())
                .addAttribute("minimums", minimums.fromToday())
                .addAttribute("sites", places)
                .addAttribute("siteNames", places.stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute("names", planned.names())
                .addAttribute("seesFigures", !agent.is(Role.RECEPTION))
                .addAttribute("mayChange", agent.is(Role.COORDINATOR));
        return "continuity/gaps";
    }
}
