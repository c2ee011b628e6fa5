package fr.guichet.visit;

import fr.guichet.shared.retention.Erased;
import fr.guichet.shared.retention.KeptData;
import fr.guichet.shared.retention.Retention;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases what was typed freely of a visit, its note and where the person was sent: a visit names nobody, but such a text may.
 * No figure counts them.
 */
@Component
class ErasedTexts implements KeptData {

    private static final Retention RETENTION = new Retention("visit-text", 12, 1, 24);

    private static final int AT_ONCE = 500;

    private record Text(UUID visitId, LocalDate day) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ErasedTexts(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Retention retention() {
        return RETENTION;
    }

    @Override
    public Optional<Erased> eraseOldest(LocalDate firstKept) {
        var oldest = jdbc.sql("""
                        with oldest as (
                            select id from visit
                             where structure_id = :structureId and day < :firstKept
                               and (note is not null or orientation_label is not null)
                             order by day limit :atOnce for update)
                        update visit v set note = null, orientation_label = null, version = version + 1
                          from oldest o where v.structure_id = :structureId and v.id = o.id
                        returning v.id, v.day
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("firstKept", firstKept)
                .param("atOnce", AT_ONCE)
                .query((row, number) ->
                        new Text(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class)))
                .list();
        return oldest.isEmpty() ? Optional.empty() : Optional.of(told(oldest));
    }

    private Erased told(List<Text> erased) {
        events.publishEvent(new TextsErased(erased.stream().map(Text::visitId).toList()));
        var days = erased.stream().map(Text::day).sorted().toList();
        return new Erased(days.size(), days.getFirst(), days.getLast());
    }
}
