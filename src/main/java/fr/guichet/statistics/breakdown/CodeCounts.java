package fr.guichet.statistics.breakdown;

import static java.util.stream.Collectors.toMap;

import fr.guichet.statistics.breakdown.Breakdown.Line;
import fr.guichet.visit.VisitFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows a code: the shape that figures over a closed list of codes share. */
@Repository
@Transactional(readOnly = true)
class CodeCounts {

    private final JdbcClient jdbc;

    CodeCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Long> ofVisits(String column, VisitFilter filter) {
        return count(
                "select v." + column + " as code, count(*) as rows from stat_visit v where " + filter.onVisits(),
                filter);
    }

    Map<String, Long> ofRequests(String column, VisitFilter filter) {
        return count(
                "select r." + column + " as code, count(*) as rows from stat_request r where " + filter.onRequests(),
                filter);
    }

    private Map<String, Long> count(String select, VisitFilter filter) {
        return jdbc
                .sql(select + " group by 1")
                .params(filter.parameters())
                .query((row, number) -> Line.ofCode(row.getString("code"), row.getLong("rows")))
                .list()
                .stream()
                .collect(toMap(Line::code, Line::count));
    }

    /** Every code in the order of its list, those without a row included. */
    static List<Line> lines(Enum<?>[] codes, Map<String, Long> counts) {
        return Arrays.stream(codes)
                .map(code -> Line.ofCode(code.name(), counts.getOrDefault(code.name(), 0L)))
                .toList();
    }
}
