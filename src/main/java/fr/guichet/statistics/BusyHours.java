package fr.guichet.statistics;

import static java.util.stream.Collectors.toMap;

import fr.guichet.statistics.HeatMap.Cell;
import fr.guichet.statistics.OpenTime.Slot;
import fr.guichet.visit.VisitFilter;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Visits by hour and weekday, divided by the time open at that hour (unit: the visit an open hour). */
@Repository
@Transactional(readOnly = true)
class BusyHours {

    private final JdbcClient jdbc;

    BusyHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(Slot slot, long visits) {}

    HeatMap count(VisitFilter filter, OpenTime open) {
        var visits = visits(filter);
        var weekdays = open.bySlot().keySet().stream()
                .map(Slot::weekday)
                .distinct()
                .sorted()
                .toList();
        var hours = open.bySlot().keySet().stream().mapToInt(Slot::hour).summaryStatistics();
        var lines = weekdays.isEmpty()
                ? List.<HeatMap.Line>of()
                : IntStream.rangeClosed(hours.getMin(), hours.getMax())
                        .mapToObj(hour -> line(hour, weekdays, visits, open))
                        .toList();
        return new HeatMap(weekdays, lines, outside(visits, open));
    }

    private static HeatMap.Line line(int hour, List<DayOfWeek> weekdays, Map<Slot, Long> visits, OpenTime open) {
        return new HeatMap.Line(
                hour,
                weekdays.stream()
                        .map(weekday -> new Slot(weekday, hour))
                        .map(slot -> new Cell(slot.weekday(), hour, visits.getOrDefault(slot, 0L), open.in(slot)))
                        .toList());
    }

    private static long outside(Map<Slot, Long> visits, OpenTime open) {
        return visits.entrySet().stream()
                .filter(counted -> open.in(counted.getKey()).isZero())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<Slot, Long> visits(VisitFilter filter) {
        return jdbc
                .sql("select v.weekday, v.hour, count(*) as visits from stat_visit v where " + filter.onVisits()
                        + " group by 1, 2")
                .params(filter.parameters())
                .query((row, number) -> new Counted(
                        new Slot(DayOfWeek.of(row.getInt("weekday")), row.getInt("hour")), row.getLong("visits")))
                .list()
                .stream()
                .collect(toMap(Counted::slot, Counted::visits));
    }
}
