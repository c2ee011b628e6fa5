package fr.guichet.today;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.today.LastVisit.Done;
import fr.guichet.visit.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last five visits of one agent within the days that a counsellor can still correct. */
@Repository
@Transactional(readOnly = true)
class MyLastVisits {

    private static final int DAYS = 7;

    private final JdbcClient jdbc;

    MyLastVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, LocalDateTime at, int minutes, Done done) {}

    List<LastVisit> of(UUID agentId, LocalDate today, ZoneId zone) {
        return jdbc
                .sql("""
                        select v.visit_id, v.occurred_at at time zone :zone as at, v.duration_minutes,
                               r.operator_name, r.procedure_label, r.outcome
                          from (select * from stat_visit
                                 where structure_id = :structureId and agent_id = :agentId
                                   and day between :from and :today
                                 order by occurred_at desc, visit_id desc limit 5) v
                          join stat_request r on r.structure_id = v.structure_id and r.visit_id = v.visit_id
                         order by v.occurred_at desc, v.visit_id desc, r.operator_name, r.procedure_label
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("agentId", agentId)
                .param("from", today.minusDays(DAYS))
                .param("today", today)
                .param("zone", zone.getId())
                .query((row, number) -> new Row(
                        row.getObject("visit_id", UUID.class),
                        row.getObject("at", LocalDateTime.class),
                        row.getInt("duration_minutes"),
                        new Done(
                                row.getString("operator_name"),
                                row.getString("procedure_label"),
                                Outcome.valueOf(row.getString("outcome")))))
                .list()
                .stream()
                .collect(groupingBy(Row::id, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(MyLastVisits::toVisit)
                .toList();
    }

    private static LastVisit toVisit(List<Row> rows) {
        var first = rows.getFirst();
        return new LastVisit(
                first.id, first.at, first.minutes, rows.stream().map(Row::done).toList());
    }
}
