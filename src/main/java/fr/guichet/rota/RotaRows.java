package fr.guichet.rota;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.guichet.rota.AgentDay.Absence;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of all agents over a period: the changed day where there is one, else that of the standard week in force. */
@Component
class RotaRows {

    private static final String SQL = """
            with days as (
                select day::date from generate_series(cast(:from as date), cast(:to as date), interval '1 day') as day)
            select w.agent_id, d.day, s.site_id, s.starts_at, s.ends_at, false as changed, null as kind, null::uuid as leave_id
              from days d
              join standard_week w
                on w.structure_id = :structureId and d.day >= w.valid_from and (w.valid_to is null or d.day <= w.valid_to)
              left join weekly_shift s
                on s.structure_id = w.structure_id and s.standard_week_id = w.id and s.weekday = extract(isodow from d.day)
             where not exists (select from changed_day c
                                where c.structure_id = w.structure_id and c.agent_id = w.agent_id and c.day = d.day)
            union all
            select c.agent_id, c.day, s.site_id, s.starts_at, s.ends_at, true, null, null
              from changed_day c
              left join changed_shift s on s.structure_id = c.structure_id and s.changed_day_id = c.id
             where c.structure_id = :structureId and c.day between :from and :to
            union all
            select l.agent_id, d.day, null, case when l.starts_at < d.day then time '00:00' else l.starts_at::time end,
                   case when l.ends_at >= d.day + 1 then time '24:00' else l.ends_at::time end, false, l.kind, l.id
              from days d
              join leave_period l
                on l.structure_id = :structureId and l.withdrawn_at is null and l.starts_at < d.day + 1 and l.ends_at > d.day
             order by agent_id, day, starts_at
            """;

    private final JdbcClient jdbc;

    RotaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only those for whom something is planned or who are away. */
    List<AgentDay> between(LocalDate from, LocalDate to) {
        return jdbc
                .sql(SQL)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", from)
                .param("to", to)
                .query(RotaRows::row)
                .list()
                .stream()
                .collect(groupingBy(Row::key, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(day -> day(day.getKey(), day.getValue()))
                .toList();
    }

    private static AgentDay day(Key key, List<Row> rows) {
        return new AgentDay(
                key.agentId(),
                key.day(),
                rows.stream().map(Row::shift).flatMap(Stream::ofNullable).toList(),
                rows.stream().map(Row::absence).flatMap(Stream::ofNullable).toList(),
                rows.stream().anyMatch(Row::changed));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var start = row.getObject("starts_at", LocalTime.class);
        var range = start == null ? null : new TimeRange(start, row.getObject("ends_at", LocalTime.class));
        var kind = row.getString("kind");
        return new Row(
                new Key(row.getObject("agent_id", UUID.class), row.getObject("day", LocalDate.class)),
                range == null || kind != null ? null : new Shift(row.getObject("site_id", UUID.class), range),
                range == null || kind == null
                        ? null
                        : new Absence(row.getObject("leave_id", UUID.class), LeaveKind.valueOf(kind), range),
                row.getBoolean("changed"));
    }

    private record Key(UUID agentId, LocalDate day) {}

    /** A shift, or an absence, or neither on a day off. */
    private record Row(
            Key key, @Nullable Shift shift, @Nullable Absence absence, boolean changed) {}
}
