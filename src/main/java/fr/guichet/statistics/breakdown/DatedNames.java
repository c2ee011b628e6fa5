package fr.guichet.statistics.breakdown;

import fr.guichet.statistics.breakdown.Breakdown.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Joins the name of the last day of the period, and the latest that was given up in it, to {@code counted c}. */
final class DatedNames {

    private DatedNames() {}

    static String lateral(String view) {
        return """
                left join lateral (
                     select n.name from %1$s n
                      where n.structure_id in (:structureIds) and n.code = c.code and n.valid_from <= :to
                      order by n.valid_from desc, n.structure_id limit 1) latest on true
                left join lateral (
                     select n.name, n.next_from from %1$s n
                      where n.structure_id in (:structureIds) and n.code = c.code
                        and n.next_from > :from and n.next_from <= :to and n.name <> latest.name
                      order by n.next_from desc, n.structure_id limit 1) former on true
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
