package fr.guichet.opening.hours;

import static java.util.stream.Collectors.groupingBy;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.SchoolHolidays;
import fr.guichet.site.SiteService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The weekly hours of every site: those in force, those prepared, those that were. */
@Controller
class HoursController {

    private final OpeningHoursService hours;
    private final SiteService sites;
    private final SchoolHolidays holidays;
    private final Clock clock;

    HoursController(OpeningHoursService hours, SiteService sites, SchoolHolidays holidays, Clock clock) {
        this.hours = hours;
        this.sites = sites;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/planning/horaires")
    String list(HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var known = holidays.known();
        var versions = hours.versions();
        var all = sites.sites();
        var bySite = versions.stream().collect(groupingBy(version -> version.siteId()));
        model.addAttribute(
                        "sites",
                        all.stream()
                                .filter(site -> site.receivesOn(today)
                                        || site.validity().from().isAfter(today))
                                .map(site ->
                                        HoursOfSite.of(site, bySite.getOrDefault(site.id(), List.of()), known, today))
                                .toList())
                .addAttribute("charters", Charter.from(today, versions, all, known))
                .addAttribute("today", today)
                .addAttribute("mayChange", request.isUserInRole("COORDINATOR"));
        return "opening/hours";
    }
}
