package fr.guichet.statistics.appointment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.statistics.Places;
import fr.guichet.statistics.Scope;
import fr.guichet.statistics.appointment.AppointmentTable.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Appointments by status (unit: the appointment, on its day), a type as it was called when it was booked. */
@Repository
@Transactional(readOnly = true)
class AppointmentsByStatus {

    private static final String SQL = """
            select case when grouping(place) = 0 then 'PLACE' when grouping(label) = 0 then 'TYPE'
                        when grouping(month) = 0 then 'MONTH' else 'ALL' end as level,
                   coalesce(place, label, month, '') as name, status, count(*) as appointments
              from (select %s::text as place, type_label as label, to_char(starts_at, 'YYYY-MM') as month, status
                      from stat_appointment
                     where structure_id in (:structureIds) and starts_at >= :from and starts_at < :until
                       and (cast(:siteId as uuid) is null or site_id = :siteId)) a
             group by grouping sets ((status), (place, status), (label, status), (month, status))
            """;

    private final JdbcClient jdbc;
    private final Places places;

    AppointmentsByStatus(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    private enum Level {
        ALL,
        PLACE,
        TYPE,
        MONTH
    }

    private record Counted(Level level, String name, AppointmentStatus status, long appointments) {}

    AppointmentTable count(Scope scope) {
        var counted = counted(scope).stream().collect(groupingBy(Counted::level));
        var byPlace = byName(counted, Level.PLACE);
        var byMonth = byName(counted, Level.MONTH);
        return new AppointmentTable(
                new Line("", null, byName(counted, Level.ALL).getOrDefault("", Map.of())),
                places.named(scope).entrySet().stream()
                        .map(place -> new Line(
                                place.getValue(),
                                null,
                                byPlace.getOrDefault(place.getKey().toString(), Map.of())))
                        .filter(line -> line.all() > 0)
                        .toList(),
                byName(counted, Level.TYPE).entrySet().stream()
                        .map(type -> new Line(type.getKey(), null, type.getValue()))
                        .sorted(Comparator.comparing(Line::all).reversed().thenComparing(Line::name))
                        .toList(),
                scope.period().months().stream()
                        .map(month -> ofMonth(month, byMonth))
                        .toList());
    }

    private static Line ofMonth(YearMonth month, Map<String, Map<AppointmentStatus, Long>> byMonth) {
        return new Line(month.toString(), month, byMonth.getOrDefault(month.toString(), Map.of()));
    }

    private static Map<String, Map<AppointmentStatus, Long>> byName(Map<Level, List<Counted>> counted, Level level) {
        return counted.getOrDefault(level, List.of()).stream()
                .collect(groupingBy(Counted::name, toMap(Counted::status, Counted::appointments)));
    }

    private List<Counted> counted(Scope scope) {
        return jdbc.sql(SQL.formatted(Places.isOneStructure(scope) ? "site_id" : "structure_id"))
                .param("structureIds", scope.structureIds())
                .param("from", scope.period().from().atStartOfDay())
                .param("until", scope.period().to().plusDays(1).atStartOfDay())
                .param("siteId", scope.siteId(), Types.OTHER)
                .query(AppointmentsByStatus::toCounted)
                .list();
    }

    private static Counted toCounted(ResultSet row, int number) throws SQLException {
        return new Counted(
                Level.valueOf(row.getString("level")),
                row.getString("name"),
                AppointmentStatus.valueOf(row.getString("status")),
                row.getLong("appointments"));
    }
}
