package fr.guichet.opening.site;

import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.SiteCalendar;
import fr.guichet.opening.hours.HoursOfWeek;
import fr.guichet.site.SiteService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sites of the structure with their hours; other roles only read. */
@Controller
class SitesController {

    private final SiteService sites;
    private final SiteCalendar calendar;
    private final Clock clock;

    SitesController(SiteService sites, SiteCalendar calendar, Clock clock) {
        this.sites = sites;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/administration/sites")
    String list(HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var weeks = calendar.weeks(today).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> HoursOfWeek.of(entry.getValue())));
        model.addAttribute("sites", sites.sites())
                .addAttribute("weeks", weeks)
                .addAttribute("today", today)
                .addAttribute("mayChange", request.isUserInRole("ADMIN"));
        return "opening/site/list";
    }
}
