package fr.guichet.continuity.web;

import fr.guichet.continuity.Continuity;
import fr.guichet.continuity.ContinuityService;
import fr.guichet.continuity.Coverage;
import fr.guichet.continuity.web.PlanningWeek.AgentLine;
import fr.guichet.continuity.web.PlanningWeek.Attendance;
import fr.guichet.continuity.web.PlanningWeek.Opening;
import fr.guichet.continuity.web.PlanningWeek.Presence;
import fr.guichet.continuity.web.PlanningWeek.Scale;
import fr.guichet.continuity.web.PlanningWeek.SiteWeek;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.rota.AgentDay;
import fr.guichet.rota.Rota;
import fr.guichet.rota.RotaService;
import fr.guichet.rota.Shift;
import fr.guichet.shared.web.CalendarWeek;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts one week together from the calendar, the rota and continuity. */
@Component
class PlanningWeeks {

    private static final int EARLIEST = 8;
    private static final int LATEST = 18;
    private static final int WORKING_DAYS = 5;

    private final SiteCalendar calendar;
    private final SiteService sites;
    private final RotaService rota;
    private final ContinuityService continuity;

    PlanningWeeks(SiteCalendar calendar, SiteService sites, RotaService rota, ContinuityService continuity) {
        this.calendar = calendar;
        this.sites = sites;
        this.rota = rota;
        this.continuity = continuity;
    }

    PlanningWeek of(CalendarWeek week) {
        var monday = week.monday();
        var sunday = week.sunday();
        var places = sites.openSites(sunday);
        var opening = calendar.daysOfEachSite(monday, sunday);
        var planned = rota.between(monday, sunday);
        var covered = continuity.between(monday, sunday, planned, opening, places);
        var scale = scale(opening, planned);
        var days = days(monday, opening, planned);
        return new PlanningWeek(
                week,
                days,
                scale,
                places.stream()
                        .map(site -> new SiteWeek(
                                site,
                                openings(opening.getOrDefault(site.id(), List.of()), days, scale),
                                lines(site, planned, days, scale),
                                attendance(site, covered, days, scale),
                                opening.getOrDefault(site.id(), List.of())))
                        .toList(),
                planned.names(),
                covered);
    }

    private static List<LocalDate> days(LocalDate monday, Map<UUID, List<OpeningDay>> opening, Rota planned) {
        var open = opening.values().stream()
                .flatMap(Collection::stream)
                .filter(OpeningDay::isOpen)
                .map(OpeningDay::day);
        var worked =
                planned.days().stream().filter(day -> !day.planned().isEmpty()).map(AgentDay::day);
        var last = Stream.concat(open, worked)
                .mapToInt(day -> day.getDayOfWeek().getValue())
                .max()
                .orElse(WORKING_DAYS);
        return monday.datesUntil(monday.plusDays(Math.max(WORKING_DAYS, last))).toList();
    }

    private static Scale scale(Map<UUID, List<OpeningDay>> opening, Rota planned) {
        var ranges = Stream.concat(
                        opening.values().stream().flatMap(Collection::stream).flatMap(day -> day.ranges().stream()),
                        planned.days().stream()
                                .flatMap(day -> day.planned().stream())
                                .map(Shift::range))
                .toList();
        return new Scale(
                ranges.stream().mapToInt(range -> range.start().getHour()).reduce(EARLIEST, Math::min),
                ranges.stream()
                        .mapToInt(range -> (Lane.minute(range.end()) + 59) / 60)
                        .reduce(LATEST, Math::max));
    }

    private static List<Opening> openings(List<OpeningDay> ofSite, List<LocalDate> days, Scale scale) {
        return ofSite.stream()
                .filter(day -> days.contains(day.day()))
                .map(day -> new Opening(day, scale.lane(day.ranges())))
                .toList();
    }

    private static List<AgentLine> lines(SiteRow site, Rota planned, List<LocalDate> days, Scale scale) {
        return planned.team().stream()
                .filter(agent -> planned.of(agent.id()).stream().anyMatch(day -> isPlannedAt(site, day)))
                .map(agent -> new AgentLine(
                        agent.displayName(),
                        days.stream()
                                .map(day -> presence(site, day, planned.of(agent.id()), scale))
                                .toList()))
                .toList();
    }

    private static boolean isPlannedAt(SiteRow site, AgentDay day) {
        return day.planned().stream().anyMatch(shift -> shift.siteId().equals(site.id()));
    }

    private static Presence presence(SiteRow site, LocalDate day, List<AgentDay> own, Scale scale) {
        return own.stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .map(one -> presence(site, one, scale))
                .orElseGet(() -> new Presence(day, List.of(), List.of(), scale.lane(List.of())));
    }

    private static Presence presence(SiteRow site, AgentDay day, Scale scale) {
        var present = day.presentAt(site.id());
        return new Presence(day.day(), present, day.missed(site.id()), scale.lane(present));
    }

    private static List<Attendance> attendance(SiteRow site, Continuity covered, List<LocalDate> days, Scale scale) {
        return days.stream()
                .map(day -> {
                    var parts = covered.of(site.id(), day);
                    var missing = parts.stream()
                            .filter(Coverage::isGap)
                            .map(Coverage::range)
                            .toList();
                    return new Attendance(day, parts, scale.lane(missing));
                })
                .toList();
    }
}
