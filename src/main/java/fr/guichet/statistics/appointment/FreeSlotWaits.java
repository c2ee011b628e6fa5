package fr.guichet.statistics.appointment;

import static java.util.stream.Collectors.groupingBy;

import fr.guichet.statistics.Places;
import fr.guichet.statistics.Scope;
import fr.guichet.statistics.appointment.DelayTable.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The delay to the first free slot by place and type (unit: the open day of the site), over the nights of a period. */
@Repository
@Transactional(readOnly = true)
class FreeSlotWaits {

    private static final String SQL = """
            select %s as place, type_label, count(*) as nights, count(*) filter (where open_days is null) as without,
                   avg(open_days)::float8 as mean, percentile_cont(0.5) within group (order by open_days) as median,
                   max(day) as latest_day, (array_agg(open_days order by day desc, open_days))[1] as latest
              from stat_free_slot_delay
             where structure_id in (:structureIds) and day between :from and :to
               and (cast(:siteId as uuid) is null or site_id = :siteId)
             group by 1, 2 order by lower(type_label)
            """;

    private final JdbcClient jdbc;
    private final Places places;

    FreeSlotWaits(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    private record Waited(UUID place, Line line) {}

    DelayTable count(Scope scope) {
        var waited = waited(scope).stream().collect(groupingBy(Waited::place));
        return new DelayTable(places.named(scope).entrySet().stream()
                .filter(place -> waited.containsKey(place.getKey()))
                .map(place -> new DelayTable.Place(
                        place.getValue(),
                        waited.getOrDefault(place.getKey(), List.of()).stream()
                                .map(Waited::line)
                                .toList()))
                .toList());
    }

    private List<Waited> waited(Scope scope) {
        return jdbc.sql(SQL.formatted(Places.isOneStructure(scope) ? "site_id" : "structure_id"))
                .param("structureIds", scope.structureIds())
                .param("from", scope.period().from())
                .param("to", scope.period().to())
                .param("siteId", scope.siteId(), Types.OTHER)
                .query(FreeSlotWaits::toWaited)
                .list();
    }

    private static Waited toWaited(ResultSet row, int number) throws SQLException {
        return new Waited(
                row.getObject("place", UUID.class),
                new Line(
                        row.getString("type_label"),
                        row.getLong("nights"),
                        row.getLong("without"),
                        row.getObject("mean", Double.class),
                        row.getObject("median", Double.class),
                        row.getObject("latest_day", LocalDate.class),
                        row.getObject("latest", Integer.class)));
    }
}
