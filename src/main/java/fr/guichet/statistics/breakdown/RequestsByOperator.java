package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.FigureView;
import fr.guichet.visit.VisitFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests by operator (unit: the request), over all requests, under the name it bears on the last day of the period;
 * renamed in the period, it also shows the name it had.
 */
@Repository
@Transactional(readOnly = true)
class RequestsByOperator implements BreakdownQuery {

    private final JdbcClient jdbc;

    RequestsByOperator(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FigureView view() {
        return FigureView.OPERATORS;
    }

    @Override
    public Breakdown count(VisitFilter filter) {
        var lines = jdbc.sql("""
                        with counted as (select r.operator_code as code, count(*) as requests
                                           from stat_request r where %s group by 1),
                             %s
                        select c.code, c.requests, coalesce(latest.name, c.code) as name,
                               former.name as former_name, former.next_from - 1 as former_until
                          from counted c
                          left join latest on latest.code = c.code
                          left join former on former.code = c.code
                         order by c.requests desc, c.code
                        """.formatted(filter.onRequests(), DatedNames.tables("stat_operator_name")))
                .params(filter.parameters())
                .query(DatedNames::toLine)
                .list();
        return new Breakdown(view(), lines, 0);
    }
}
