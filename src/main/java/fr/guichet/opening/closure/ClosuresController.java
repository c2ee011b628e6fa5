package fr.guichet.opening.closure;

import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.PlannedChanges;
import fr.guichet.opening.PublicHolidays;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Closures and special openings to come, those of the past year, and the bridges that might become closures. */
@Controller
class ClosuresController {

    private final PlannedChanges changes;
    private final PublicHolidays publicHolidays;
    private final SiteService sites;
    private final Clock clock;

    ClosuresController(PlannedChanges changes, PublicHolidays publicHolidays, SiteService sites, Clock clock) {
        this.changes = changes;
        this.publicHolidays = publicHolidays;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/planning/fermetures")
    String list(HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var ahead = today.plusYears(1);
        var all = changes.closures(today.minusYears(1), today.plusYears(2));
        var open = sites.sites();
        model.addAttribute("sites", open.stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute(
                        "coming", all.stream().filter(one -> !one.isOver(today)).toList())
                .addAttribute(
                        "past",
                        all.stream()
                                .filter(one -> one.isOver(today))
                                .sorted(Comparator.comparing(one -> one.firstDay(), Comparator.reverseOrder()))
                                .toList())
                .addAttribute("openings", changes.openings(today, today.plusYears(2)))
                .addAttribute(
                        "bridges",
                        publicHolidays.bridges(open.getFirst().calendar(), today, ahead).stream()
                                .filter(day -> all.stream().noneMatch(one -> one.covers(day)))
                                .toList())
                .addAttribute("today", today)
                .addAttribute("mayChange", request.isUserInRole("COORDINATOR"));
        return "opening/closures";
    }
}
