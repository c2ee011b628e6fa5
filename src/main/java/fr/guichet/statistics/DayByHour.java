package fr.guichet.statistics;

import fr.guichet.statistics.DaySheet.Column;
import fr.guichet.statistics.DaySheet.Line;
import fr.guichet.visit.VisitFilter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One day by hour: visits (unit: the visit), and requests by operator (unit: the request). */
@Repository
@Transactional(readOnly = true)
class DayByHour {

    private final JdbcClient jdbc;

    DayByHour(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(
            @Nullable Integer hour,
            @Nullable String operator,
            @Nullable String name,
            long requests,
            long visits) {}

    DaySheet count(VisitFilter filter, OpenTime open, Headline headline) {
        var counted = counted(filter);
        var operators = counted.stream()
                .filter(row -> row.hour == null)
                .map(row -> new Column(
                        Objects.requireNonNull(row.operator), Objects.requireNonNull(row.name), row.requests))
                .toList();
        var hours = IntStream.concat(
                        counted.stream()
                                .map(Counted::hour)
                                .filter(Objects::nonNull)
                                .mapToInt(Integer::intValue),
                        open.bySlot().keySet().stream().mapToInt(OpenTime.Slot::hour))
                .summaryStatistics();
        var lines = hours.getCount() == 0
                ? List.<Line>of()
                : IntStream.rangeClosed(hours.getMin(), hours.getMax())
                        .mapToObj(hour -> line(hour, operators, counted))
                        .toList();
        return new DaySheet(filter.from(), headline, operators, lines);
    }

    private static Line line(int hour, List<Column> operators, List<Counted> counted) {
        var ofHour = counted.stream()
                .filter(row -> row.hour != null && row.hour == hour)
                .toList();
        return new Line(
                hour,
                ofHour.stream()
                        .filter(row -> row.operator == null)
                        .mapToLong(Counted::visits)
                        .sum(),
                operators.stream().map(column -> requests(column, ofHour)).toList());
    }

    private static long requests(Column column, List<Counted> ofHour) {
        return ofHour.stream()
                .filter(row -> column.code().equals(row.operator))
                .mapToLong(Counted::requests)
                .sum();
    }

    private List<Counted> counted(VisitFilter filter) {
        return jdbc.sql("""
                        select r.hour, r.operator_code, max(r.operator_name) as name,
                               count(*) as requests, count(distinct r.visit_id) as visits
                          from stat_request r where %s
                         group by grouping sets ((r.hour, r.operator_code), (r.operator_code), (r.hour))
                         order by requests desc, r.operator_code
                        """.formatted(filter.onRequests()))
                .params(filter.parameters())
                .query((row, number) -> new Counted(
                        row.getObject("hour", Integer.class),
                        row.getString("operator_code"),
                        row.getString("name"),
                        row.getLong("requests"),
                        row.getLong("visits")))
                .list();
    }
}
