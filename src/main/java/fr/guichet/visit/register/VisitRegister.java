package fr.guichet.visit.register;

import fr.guichet.visit.AgeBand;
import fr.guichet.visit.Channel;
import fr.guichet.visit.Gender;
import fr.guichet.visit.Level;
import fr.guichet.visit.Mandate;
import fr.guichet.visit.NotCompletedReason;
import fr.guichet.visit.OrientationTarget;
import fr.guichet.visit.Outcome;
import fr.guichet.visit.VisitEvent.VisitsExported;
import fr.guichet.visit.VisitFilter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The visits of a filter: a page of them, all of them in a stream, and what they add up to. */
@Repository
@Transactional(readOnly = true)
class VisitRegister {

    private static final int ROWS_AT_A_TIME = 500;
    private static final String ROWS = """
            with chosen as (
                select v.*, s.name as site_name, (v.occurred_at at time zone s.time_zone)::time as local_time,
                       row_number() over (order by %1$s) as rank
                  from stat_visit v
                  join site s on s.structure_id = v.structure_id and s.id = v.site_id
                 where %2$s
                 order by %1$s %3$s)
            select v.visit_id, v.day, v.local_time, v.site_name, v.channel, v.by_appointment, v.duration_minutes, v.age_band,
                   v.gender, n.label as neighbourhood, v.mandate, v.orientation, r.operator_code, r.operator_name,
                   r.procedure_code, r.procedure_label, r.level, r.outcome, r.not_completed_reason,
                   %4$s as answers
              from chosen v
              join visit_request r on r.structure_id = v.structure_id and r.visit_id = v.visit_id
              left join neighbourhood n on n.structure_id = v.structure_id and n.code = v.neighbourhood
             order by v.rank, r.position
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    VisitRegister(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public VisitTotals totals(VisitFilter filter) {
        return jdbc.sql("""
                        select visits.*, requests.*
                          from (select count(*) as visits, coalesce(sum(v.request_count), 0) as all_requests
                                  from stat_visit v where %s) visits,
                               (select count(*) as requests,
                                       count(*) filter (where r.level <> 'SELF_SERVICE') as of_the_desk,
                                       count(*) filter (where r.level <> 'SELF_SERVICE' and r.outcome = 'COMPLETED')
                                           as completed
                                  from stat_request r where %s) requests
                        """.formatted(filter.onVisits(), filter.onRequests()))
                .params(filter.parameters())
                .query((row, number) -> new VisitTotals(
                        row.getLong("visits"),
                        row.getLong("requests"),
                        row.getLong("all_requests"),
                        row.getLong("completed"),
                        row.getLong("of_the_desk")))
                .single();
    }

    public List<VisitRow> page(VisitFilter filter, VisitOrder order, int offset, int size) {
        var rows = new ArrayList<VisitRow>();
        read(
                jdbc.sql(rows(filter, order, "limit :size offset :offset"))
                        .params(filter.parameters())
                        .param("size", size)
                        .param("offset", offset),
                rows::add);
        return rows;
    }

    /** One after the other, as the database gives them; the export is audited, one that breaks off half-way too. */
    @Transactional(noRollbackFor = UncheckedIOException.class)
    public void export(VisitFilter filter, VisitOrder order, Consumer<VisitRow> each) {
        events.publishEvent(new VisitsExported(filter.structureIds().iterator().next()));
        read(jdbc.sql(rows(filter, order, "")).withFetchSize(ROWS_AT_A_TIME).params(filter.parameters()), each);
    }

    private static String rows(VisitFilter filter, VisitOrder order, String which) {
        return ROWS.formatted(order.sql(), filter.onVisits(), which, filter.answering());
    }

    private static void read(JdbcClient.StatementSpec statement, Consumer<VisitRow> each) {
        var reading = new Reading(each);
        statement.query(reading::take);
        reading.finish();
    }

    /** Gathers the requests of one visit, row by row. */
    private static class Reading {

        private final Consumer<VisitRow> each;
        private @Nullable VisitRow current;

        Reading(Consumer<VisitRow> each) {
            this.each = each;
        }

        void take(ResultSet row) throws SQLException {
            var id = row.getObject("visit_id", UUID.class);
            if (current == null || !current.id().equals(id)) {
                finish();
                current = toVisit(row, id);
            }
            current.requests().add(toRequest(row));
        }

        void finish() {
            if (current != null) {
                each.accept(current);
            }
        }
    }

    private static VisitRow toVisit(ResultSet row, UUID id) throws SQLException {
        return new VisitRow(
                id,
                row.getObject("day", LocalDate.class),
                row.getObject("local_time", LocalTime.class),
                row.getString("site_name"),
                Channel.valueOf(row.getString("channel")),
                row.getBoolean("by_appointment"),
                row.getInt("duration_minutes"),
                AgeBand.valueOf(row.getString("age_band")),
                enumOrNull(Gender.class, row.getString("gender")),
                row.getString("neighbourhood"),
                Mandate.valueOf(row.getString("mandate")),
                enumOrNull(OrientationTarget.class, row.getString("orientation")),
                new ArrayList<>());
    }

    private static VisitRow.Request toRequest(ResultSet row) throws SQLException {
        return new VisitRow.Request(
                row.getString("operator_code"),
                row.getString("operator_name"),
                row.getString("procedure_code"),
                row.getString("procedure_label"),
                Level.valueOf(row.getString("level")),
                Outcome.valueOf(row.getString("outcome")),
                enumOrNull(NotCompletedReason.class, row.getString("not_completed_reason")),
                row.getBoolean("answers"));
    }

    private static <E extends Enum<E>> @Nullable E enumOrNull(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
