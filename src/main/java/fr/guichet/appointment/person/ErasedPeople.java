package fr.guichet.appointment.person;

import fr.guichet.appointment.AppointmentEvent.PeopleErased;
import fr.guichet.shared.retention.Erased;
import fr.guichet.shared.retention.ErasedRow;
import fr.guichet.shared.retention.KeptData;
import fr.guichet.shared.retention.Retention;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes appointments forget who comes: the sealed person, the words they are found by, and the reason typed for a time that
 * nobody offered, which may tell of them. When, for what and how it ended stays: every figure is as it was.
 */
@Component
public class ErasedPeople implements KeptData {

    /** RDV Service Public keeps two years; three months answer every question of a desk. */
    private static final Retention RETENTION = new Retention("appointment", 3, 1, 6);

    private static final int AT_ONCE = 500;

    private final PersonKeys keys;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ErasedPeople(PersonKeys keys, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Retention retention() {
        return RETENTION;
    }

    @Override
    public Optional<Erased> eraseOldest(LocalDate firstKept) {
        var oldest = oldest(firstKept);
        erase(oldest.stream().map(ErasedRow::id).toList());
        return Erased.of(oldest);
    }

    private List<ErasedRow> oldest(LocalDate firstKept) {
        return jdbc.sql("""
                        select id, starts_at::date as day from appointment
                         where structure_id = :structureId and starts_at < :firstKept
                           and (person is not null or outside_reason is not null)
                         order by starts_at limit :atOnce for update
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("firstKept", firstKept.atStartOfDay())
                .param("atOnce", AT_ONCE)
                .query((row, number) ->
                        new ErasedRow(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class)))
                .list();
    }

    /** An older version can then write nobody back. */
    public void erase(Collection<UUID> ids) {
        jdbc.sql("""
                        update appointment set person = null, outside_reason = null, version = version + 1
                         where structure_id = :structureId and id = any (:ids)
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        keys.forget(ids);
        events.publishEvent(new PeopleErased(List.copyOf(ids)));
    }
}
