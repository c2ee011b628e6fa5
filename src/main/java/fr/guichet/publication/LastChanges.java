package fr.guichet.publication;

import static java.util.stream.Collectors.toMap;

import fr.guichet.shared.tenancy.Tenancy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When something that is published of a site was last written: its description, its hours, what changes them. */
@Component
class LastChanges {

    private static final String SQL = """
            select s.id, greatest(
                       s.updated_at,
                       (select max(h.updated_at) from opening_hours h
                         where h.structure_id = s.structure_id and h.site_id = s.id),
                       (select max(c.updated_at) from closure c
                         where c.structure_id = s.structure_id and (c.site_id = s.id or c.site_id is null)),
                       (select max(o.updated_at) from special_opening o
                         where o.structure_id = s.structure_id and o.site_id = s.id)) as changed_at
              from site s
             where s.structure_id = :structureId
            """;

    private final JdbcClient jdbc;

    LastChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Instant> bySite() {
        return jdbc
                .sql(SQL)
                .param("structureId", Tenancy.requireStructureId())
                .query((row, number) ->
                        Map.entry(row.getObject("id", UUID.class), row.getObject("changed_at", Timestamp.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, change -> change.getValue().toInstant()));
    }
}
