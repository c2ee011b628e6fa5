package fr.guichet.today;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentWatch;
import fr.guichet.continuity.ContinuityService;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.statistics.Period;
import fr.guichet.statistics.Scope;
import fr.guichet.statistics.StatisticsService;
import fr.guichet.statistics.UsualDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Puts together the page of the day, by role. */
@Service
public class TodayService {

    private static final int WEEKS_BACK = 20;
    private static final int WEEKS_AHEAD = ContinuityService.WEEKS_AHEAD;

    private final SiteService sites;
    private final SiteCalendar calendar;
    private final StatisticsService statistics;
    private final UsualDay usualDay;
    private final MyLastVisits lastVisits;
    private final TeamWatch team;
    private final AppointmentWatch appointments;
    private final Clock clock;

    TodayService(
            SiteService sites,
            SiteCalendar calendar,
            StatisticsService statistics,
            UsualDay usualDay,
            MyLastVisits lastVisits,
            TeamWatch team,
            AppointmentWatch appointments,
            Clock clock) {
        this.sites = sites;
        this.calendar = calendar;
        this.statistics = statistics;
        this.usualDay = usualDay;
        this.lastVisits = lastVisits;
        this.team = team;
        this.appointments = appointments;
        this.clock = clock;
    }

    public TodayPage pageOf(Agent agent) {
        if (agent.is(Role.COORDINATOR) || agent.is(Role.COUNSELLOR)) {
            return desk(agent);
        }
        if (agent.is(Role.MANAGER) || agent.is(Role.NETWORK)) {
            return figures(agent);
        }
        return agent.is(Role.RECEPTION) ? reception(agent) : empty();
    }

    private TodayPage desk(Agent agent) {
        var open = open(agent);
        var site = open.getFirst();
        var now = now(site);
        var today = now.toLocalDate();
        var until = today.plusWeeks(WEEKS_AHEAD);
        var calendars = calendar.daysOfEverySite(today.minusWeeks(WEEKS_BACK), until);
        var days = calendars.getOrDefault(site.id(), List.of());
        var desk = new Desk(
                usualDay.count(site, now, days), lastVisits.of(agent.accountId(), now.toLocalDate(), site.timeZone()));
        return new TodayPage(
                now,
                List.of(today(site, days)),
                desk,
                null,
                team.on(today, open, calendars),
                appointments.on(now, until, calendars));
    }

    private TodayPage figures(Agent agent) {
        var now = LocalDateTime.now(clock);
        var period = Period.monthToDate(now.toLocalDate());
        var before = period.yearBefore();
        var structures = agent.is(Role.MANAGER) ? Set.of(agent.structureId()) : agent.followedStructureIds();
        var scope = new Scope(structures, null, period, before);
        var month = new MonthSoFar(period, before, statistics.summary(scope));
        var watched = agent.is(Role.MANAGER) ? watch(agent, now.toLocalDate()) : null;
        return new TodayPage(now, List.of(), null, month, watched, null);
    }

    private TeamOfTheDay watch(Agent agent, LocalDate today) {
        return team.on(today, open(agent), calendar.daysOfEachSite(today, today.plusWeeks(WEEKS_AHEAD)));
    }

    private TodayPage reception(Agent agent) {
        var open = open(agent);
        var now = now(open.getFirst());
        var today = now.toLocalDate();
        var until = today.plusWeeks(WEEKS_AHEAD);
        Map<UUID, List<OpeningDay>> days = calendar.daysOfEverySite(today, until);
        var all = open.stream()
                .map(site -> today(site, days.getOrDefault(site.id(), List.of())))
                .toList();
        return new TodayPage(now, all, null, null, team.on(today, open, days), appointments.on(now, until, days));
    }

    private TodayPage empty() {
        return new TodayPage(LocalDateTime.now(clock), List.of(), null, null, null, null);
    }

    private List<SiteRow> open(Agent agent) {
        var today = LocalDate.now(clock);
        return sites.sites().stream()
                .filter(site -> site.receivesOn(today) || site.id().equals(agent.siteId()))
                .sorted(Comparator.comparing(site -> !site.id().equals(agent.siteId())))
                .toList();
    }

    private SiteToday today(SiteRow site, List<OpeningDay> days) {
        return new SiteToday(site.id(), site.name(), OpeningState.at(now(site), days));
    }

    private LocalDateTime now(SiteRow site) {
        return LocalDateTime.ofInstant(clock.instant(), site.timeZone());
    }
}
