package fr.guichet.shared.retention;

import static java.util.stream.Collectors.joining;

import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The free texts of one table that its structure has kept for their time. An older version cannot be written back. */
public final class OldTexts {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final String erase;

    /**
     * @param table with a structure, an id and a version
     * @param day the expression of the day of a row
     * @param texts its nullable columns
     */
    public OldTexts(JdbcClient jdbc, String table, String day, String... texts) {
        this.jdbc = jdbc;
        this.erase = """
                with oldest as (
                    select id, %2$s as day from %1$s
                     where structure_id = :structureId and %2$s < :firstKept and (%3$s)
                     order by %2$s limit :atOnce for update)
                update %1$s t set %4$s, version = version + 1
                  from oldest o where t.structure_id = :structureId and t.id = o.id
                returning t.id, o.day
                """.formatted(
                        table,
                        day,
                        Stream.of(texts).map(text -> text + " is not null").collect(joining(" or ")),
                        Stream.of(texts).map(text -> text + " = null").collect(joining(", ")));
    }

    /** Some hundreds of the oldest. */
    public List<ErasedRow> erase(LocalDate firstKept) {
        return jdbc.sql(erase)
                .param("structureId", Tenancy.requireStructureId())
                .param("firstKept", firstKept)
                .param("atOnce", AT_ONCE)
                .query((row, number) ->
                        new ErasedRow(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class)))
                .list();
    }
}
