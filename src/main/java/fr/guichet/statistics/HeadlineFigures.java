package fr.guichet.statistics;

import fr.guichet.visit.VisitFilter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passages, those by appointment and their median duration (unit: the visit); requests, and those completed among the ones
 * that are not self-service (unit: the request).
 */
@Repository
@Transactional(readOnly = true)
class HeadlineFigures {

    private final JdbcClient jdbc;

    HeadlineFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Headline count(VisitFilter filter) {
        return jdbc.sql(select(filter))
                .params(filter.parameters())
                .query(HeadlineFigures::toHeadline)
                .single();
    }

    /** The period, then the one it is compared to, in one statement. */
    List<Headline> count(Scope scope, Period comparedTo) {
        var filter = scope.filter(scope.period().around(comparedTo));
        return jdbc.sql("""
                        select 1 as place, headline.* from (%s) headline
                        union all
                        select 2, headline.* from (%s) headline
                         order by place
                        """.formatted(
                                select(filter, " and %s.day between :nowFrom and :nowTo"),
                                select(filter, " and %s.day between :thenFrom and :thenTo")))
                .params(filter.parameters())
                .param("nowFrom", scope.period().from())
                .param("nowTo", scope.period().to())
                .param("thenFrom", comparedTo.from())
                .param("thenTo", comparedTo.to())
                .query(HeadlineFigures::toHeadline)
                .list();
    }

    static String select(VisitFilter filter) {
        return select(filter, "");
    }

    private static String select(VisitFilter filter, String also) {
        return """
                select visits.*, requests.*
                  from (select count(*) as visits,
                               count(*) filter (where v.by_appointment) as by_appointment,
                               percentile_cont(0.5) within group (order by v.duration_minutes) as median_minutes
                          from stat_visit v where %s) visits,
                       (select count(*) as requests,
                               count(*) filter (where r.level <> 'SELF_SERVICE') as assisted,
                               count(*) filter (where r.level <> 'SELF_SERVICE' and r.outcome = 'COMPLETED') as resolved
                          from stat_request r where %s) requests
                """.formatted(filter.onVisits() + also.formatted("v"), filter.onRequests() + also.formatted("r"));
    }

    static Headline toHeadline(ResultSet row, int number) throws SQLException {
        return new Headline(
                row.getLong("visits"),
                row.getLong("by_appointment"),
                row.getObject("median_minutes", Double.class),
                row.getLong("requests"),
                row.getLong("assisted"),
                row.getLong("resolved"));
    }
}
