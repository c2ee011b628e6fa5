package fr.guichet.privacy;

import fr.guichet.privacy.PrivacyEvent.DisposalsExported;
import fr.guichet.shared.retention.Erased;
import fr.guichet.shared.retention.Retention;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bordereau d'élimination: public records are destroyed only with a trace of what they were (code du patrimoine, articles
 * L212-2 and L212-3). It counts and never names.
 */
@Service
@Transactional
public class DisposalRecord {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisposalRecord(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Carried out on these days, both included; a line for each kind and duration. */
    @Transactional(readOnly = true)
    public List<DisposalRow> between(LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select code, months, min(first_day) as first_day, max(last_day) as last_day, sum(objects)::bigint as objects,
                               min(carried_out_on) as first_carried_out_on, max(carried_out_on) as last_carried_out_on
                          from disposal
                         where structure_id = :structureId and carried_out_on between :first and :last
                         group by code, months order by code, months
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("first", first)
                .param("last", last)
                .query(DataClassRowMapper.newInstance(DisposalRow.class))
                .list();
    }

    /** The same lines, that leave as a file. */
    public List<DisposalRow> export(LocalDate first, LocalDate last) {
        events.publishEvent(new DisposalsExported(Tenancy.requireStructureId()));
        return between(first, last);
    }

    void add(Retention kind, int months, Erased erased) {
        jdbc.sql("""
                        insert into disposal as d (structure_id, carried_out_on, code, months, first_day, last_day, objects)
                        values (:structureId, :today, :code, :months, :firstDay, :lastDay, :objects)
                        on conflict on constraint disposal_pkey do update
                           set first_day = least(d.first_day, excluded.first_day),
                               last_day = greatest(d.last_day, excluded.last_day),
                               objects = d.objects + excluded.objects
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("today", LocalDate.now(clock))
                .param("code", kind.code())
                .param("months", months)
                .param("firstDay", erased.firstDay())
                .param("lastDay", erased.lastDay())
                .param("objects", erased.objects())
                .update();
    }
}
