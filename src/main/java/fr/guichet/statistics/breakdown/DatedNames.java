package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.breakdown.Breakdown.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The name of the last day of the period, and the latest that was given up in it. All names are read once: asked for each
 * code, the view over them would be read again for each.
 */
final class DatedNames {

    private DatedNames() {}

    /** Common tables {@code latest} and {@code former}, with a code and a name. */
    static String tables(String view) {
        return """
                named as materialized (
                     select n.structure_id, n.code, n.name, n.valid_from, n.next_from
                       from %1$s n where n.structure_id in (:structureIds)),
                latest as (
                     select distinct on (n.code) n.code, n.name
                       from named n where n.valid_from <= :to
                      order by n.code, n.valid_from desc, n.structure_id),
                former as (
                     select distinct on (n.code) n.code, n.name, n.next_from
                       from named n join latest on latest.code = n.code and latest.name <> n.name
                      where n.next_from > :from and n.next_from <= :to
                      order by n.code, n.next_from desc, n.structure_id)
                """.formatted(view);
    }

    static Line toLine(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("code"),
                row.getString("name"),
                row.getString("former_name"),
                row.getObject("former_until", LocalDate.class),
                row.getLong("requests"));
    }
}
