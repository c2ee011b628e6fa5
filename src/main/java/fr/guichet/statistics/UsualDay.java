package fr.guichet.statistics;

import fr.guichet.opening.OpeningDay;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteRow;
import fr.guichet.visit.VisitFilter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day at one site against the usual: the mean of the visits of the last 8 open same weekdays, up to this hour (unit:
 * the visit). Public holidays and closed days are passed over.
 */
@Repository
@Transactional(readOnly = true)
public class UsualDay {

    private static final int DAYS = 8;

    private final JdbcClient jdbc;

    UsualDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param calendar of that site, at least 8 weeks back */
    public DaySoFar count(SiteRow site, LocalDateTime now, List<OpeningDay> calendar) {
        var day = now.toLocalDate();
        var today = VisitFilter.of(Set.of(Tenancy.requireStructureId()), day, day, site.id());
        var days = daysLikeThis(day, calendar);
        return jdbc.sql("""
                        select day.*,
                               (select count(*) from stat_visit v
                                 where v.structure_id in (:structureIds) and v.site_id = :siteId
                                   and v.day in (:usualDays)
                                   and (v.occurred_at at time zone :zone)::time <= :time) as usual
                          from (%s) day
                        """.formatted(HeadlineFigures.select(today)))
                .params(today.parameters())
                .param("usualDays", days.isEmpty() ? List.of(day) : days)
                .param("zone", site.timeZone().getId())
                .param("time", now.toLocalTime())
                .query((row, number) -> new DaySoFar(
                        HeadlineFigures.toHeadline(row, number),
                        days.isEmpty() ? null : row.getDouble("usual") / days.size(),
                        days.size()))
                .single();
    }

    private static List<LocalDate> daysLikeThis(LocalDate today, List<OpeningDay> calendar) {
        return calendar.stream()
                .filter(OpeningDay::isOpen)
                .map(OpeningDay::day)
                .filter(day -> day.isBefore(today) && day.getDayOfWeek() == today.getDayOfWeek())
                .sorted(Comparator.reverseOrder())
                .limit(DAYS)
                .toList();
    }
}
