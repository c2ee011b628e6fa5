package fr.guichet.continuity.web;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.opening.PlannedChanges;
import fr.guichet.shared.web.CalendarWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week of all sites on one page: hours, agents, continuity. */
@Controller
class PlanningController {

    private final PlanningWeeks weeks;
    private final PlannedChanges changes;
    private final Clock clock;

    PlanningController(PlanningWeeks weeks, PlannedChanges changes, Clock clock) {
        this.weeks = weeks;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param du any day of the week */
    @GetMapping("/planning")
    String week(@RequestParam @Nullable LocalDate du, @AuthenticationPrincipal Agent agent, Model model) {
        var today = LocalDate.now(clock);
        var week = weeks.of(CalendarWeek.of(du == null ? today : du));
        model.addAttribute("week", week)
                .addAttribute("gaps", week.continuity().gapsAfter(LocalDateTime.now(clock)))
                .addAttribute(
                        "siteNames",
                        week.sites().stream()
                                .collect(toMap(
                                        site -> site.site().id(),
                                        site -> site.site().name())))
                .addAttribute("names", week.names())
                .addAttribute("closures", changes.closures(today, today.plusWeeks(8)))
                .addAttribute("today", today)
                .addAttribute("mayChange", agent.is(Role.COORDINATOR));
        return "continuity/week";
    }
}
