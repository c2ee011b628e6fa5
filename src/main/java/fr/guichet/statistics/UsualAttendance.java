package fr.guichet.statistics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who would find the door shut: the visits of the last 8 open same weekdays at the same site and hours, on average (unit:
 * the visit), added up over what is lost, or by week where it is lost for good.
 */
@Component
@Transactional(readOnly = true)
class UsualAttendance implements OpeningImpact {

    private static final int DAYS = 8;
    private static final int WEEKS_BACK = 20;

    private final JdbcClient jdbc;
    private final SiteCalendar calendar;
    private final Clock clock;

    UsualAttendance(JdbcClient jdbc, SiteCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<Consequence> of(List<ChangedDay> changed) {
        return List.of(Consequence.of("closure.consequence.attendance", Math.round(usualVisits(changed))));
    }

    @Override
    public List<Consequence> ofWeeks(List<ChangedDay> changed) {
        var days = ChronoUnit.DAYS.between(
                        changed.getFirst().day(), changed.getLast().day())
                + 1;
        var weekly = Math.round(usualVisits(changed) * 7 / Math.max(7, days));
        return weekly == 0 ? List.of() : List.of(Consequence.of("hours.consequence.attendance", weekly));
    }

    private double usualVisits(List<ChangedDay> changed) {
        return changed.stream()
                .filter(day -> !day.lost().isEmpty())
                .collect(groupingBy(
                        day -> new SameHours(day.siteId(), day.day().getDayOfWeek(), day.lost()), counting()))
                .entrySet()
                .stream()
                .mapToDouble(hours -> usualVisits(hours.getKey()) * hours.getValue())
                .sum();
    }

    private double usualVisits(SameHours hours) {
        var days = openDays(hours);
        return days.isEmpty()
                ? 0
                : hours.ranges().stream()
                                .mapToLong(range -> visits(hours.siteId(), days, range))
                                .sum()
                        / (double) days.size();
    }

    private long visits(UUID siteId, List<LocalDate> days, TimeRange range) {
        return jdbc.sql("""
                        select count(*)
                          from stat_visit v
                          join site s on s.structure_id = v.structure_id and s.id = v.site_id
                         where v.structure_id = :structureId and v.site_id = :siteId and v.day in (:days)
                           and (v.occurred_at at time zone s.time_zone)::time >= :start
                           and (v.occurred_at at time zone s.time_zone)::time < :end
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("siteId", siteId)
                .param("days", days)
                .param("start", range.start())
                .param("end", range.end())
                .query(Long.class)
                .single();
    }

    private List<LocalDate> openDays(SameHours hours) {
        var today = LocalDate.now(clock);
        return calendar.days(hours.siteId(), today.minusWeeks(WEEKS_BACK), today.minusDays(1)).stream()
                .filter(OpeningDay::isOpen)
                .map(OpeningDay::day)
                .filter(day -> day.getDayOfWeek() == hours.weekday())
                .sorted(Comparator.reverseOrder())
                .limit(DAYS)
                .toList();
    }

    private record SameHours(UUID siteId, DayOfWeek weekday, List<TimeRange> ranges) {}
}
