package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.FigureView;
import fr.guichet.visit.VisitFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests by procedure (unit: the request), over all requests, the most frequent first, under the label of the last day
 * of the period after the latest name that its operator had in it.
 */
@Repository
@Transactional(readOnly = true)
class RequestsByProcedure implements BreakdownQuery {

    private final JdbcClient jdbc;

    RequestsByProcedure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FigureView view() {
        return FigureView.PROCEDURES;
    }

    @Override
    public Breakdown count(VisitFilter filter) {
        var lines = jdbc.sql("""
                        with counted as (select r.procedure_code as code, count(*) as requests,
                                                (array_agg(r.operator_name order by r.day desc))[1] as operator
                                           from stat_request r where %s group by 1),
                             %s
                        select c.code, c.requests, c.operator || ' · ' || coalesce(latest.name, c.code) as name,
                               former.name as former_name, former.next_from - 1 as former_until
                          from counted c
                          left join latest on latest.code = c.code
                          left join former on former.code = c.code
                         order by c.requests desc, c.code
                        """.formatted(filter.onRequests(), DatedNames.tables("stat_procedure_name")))
                .params(filter.parameters())
                .query(DatedNames::toLine)
                .list();
        return new Breakdown(view(), lines, 0);
    }
}
