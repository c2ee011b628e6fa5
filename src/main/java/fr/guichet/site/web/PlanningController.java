package fr.guichet.site.web;

import static java.util.stream.Collectors.toMap;

import fr.guichet.site.ClosureService;
import fr.guichet.site.OpeningHoursService;
import fr.guichet.site.SiteCalendar;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week of all sites on one page. */
@Controller
class PlanningController {

    private final SiteCalendar calendar;
    private final SiteService sites;
    private final OpeningHoursService hours;
    private final ClosureService closures;
    private final Clock clock;

    PlanningController(
            SiteCalendar calendar, SiteService sites, OpeningHoursService hours, ClosureService closures, Clock clock) {
        this.calendar = calendar;
        this.sites = sites;
        this.hours = hours;
        this.closures = closures;
        this.clock = clock;
    }

    /** @param du any day of the week; a year that no planning has shows this week */
    @GetMapping("/planning")
    String week(@RequestParam @Nullable LocalDate du, HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var monday = PlanningWeek.mondayOf(du == null || Math.abs(du.getYear() - 2000) > 100 ? today : du);
        var open = sites.openSites(monday.plusDays(6));
        var usual = hours.versions().stream()
                .filter(version -> version.inForceOn(monday))
                .collect(toMap(
                        version -> version.siteId(), version -> version.hours().timeEveryWeek(), Duration::plus));
        model.addAttribute(
                        "week",
                        PlanningWeek.of(monday, open, calendar.daysOfEachSite(monday, monday.plusDays(6)), usual))
                .addAttribute("siteNames", open.stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute("closures", closures.between(today, today.plusWeeks(8)))
                .addAttribute("today", today)
                .addAttribute("mayChange", request.isUserInRole("COORDINATOR"));
        return "site/planning/week";
    }
}
