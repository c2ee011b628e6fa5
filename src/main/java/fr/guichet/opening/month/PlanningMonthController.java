package fr.guichet.opening.month;

import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.PlannedChanges;
import fr.guichet.opening.PublicHolidays;
import fr.guichet.opening.SchoolHolidays;
import fr.guichet.opening.holiday.StructureHolidays;
import fr.guichet.opening.month.PlanningMonth.Day;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The month of the structure on one page: what changes its hours. */
@Controller
class PlanningMonthController {

    private final PlannedChanges changes;
    private final SiteService sites;
    private final PublicHolidays publicHolidays;
    private final SchoolHolidays schoolHolidays;
    private final Clock clock;

    PlanningMonthController(
            PlannedChanges changes,
            SiteService sites,
            PublicHolidays publicHolidays,
            SchoolHolidays schoolHolidays,
            Clock clock) {
        this.changes = changes;
        this.sites = sites;
        this.publicHolidays = publicHolidays;
        this.schoolHolidays = schoolHolidays;
        this.clock = clock;
    }

    /** @param mois such as 2026-12 */
    @GetMapping("/planning/mois")
    String month(@RequestParam @Nullable YearMonth mois, HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        var month = mois == null ? YearMonth.from(today) : mois;
        var open = sites.sites().stream()
                .filter(site -> !site.validity().from().isAfter(month.atEndOfMonth()))
                .filter(site -> !site.validity().hasEndedBy(month.atDay(1)))
                .toList();
        model.addAttribute("month", fill(month, open, today))
                .addAttribute("sites", open.stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute("today", today)
                .addAttribute("mayChange", request.isUserInRole("COORDINATOR"));
        return "opening/month";
    }

    private PlanningMonth fill(YearMonth month, List<SiteRow> open, LocalDate today) {
        var first = PlanningMonth.firstDay(month);
        var last = PlanningMonth.lastDay(month);
        var closed = changes.closures(first, last);
        var special = changes.openings(first, last);
        var holidays = StructureHolidays.of(publicHolidays, open, first, last);
        var bridges = open.stream()
                .limit(1)
                .flatMap(site -> publicHolidays.bridges(site.calendar(), first, last).stream())
                .filter(day -> !day.isBefore(today) && closed.stream().noneMatch(one -> one.covers(day)))
                .toList();
        var known = schoolHolidays.known();
        var zones = open.stream()
                .map(site -> site.calendar().schoolZone())
                .distinct()
                .sorted()
                .toList();
        return PlanningMonth.of(
                month,
                zones,
                day -> new Day(
                        day,
                        holidays.on(day),
                        bridges.contains(day),
                        zones.stream()
                                .flatMap(zone -> known.on(zone, day).stream())
                                .toList(),
                        zones.stream().filter(zone -> !known.knows(zone, day)).toList(),
                        closed.stream().filter(closure -> closure.isOn(day)).toList(),
                        special.stream().filter(one -> one.day().equals(day)).toList()));
    }
}
