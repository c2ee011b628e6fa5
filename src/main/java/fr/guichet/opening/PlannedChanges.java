package fr.guichet.opening;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The closures and special openings of a period as pages show them, announced or not, without the withdrawn ones. */
@Component
@Transactional(readOnly = true)
public class PlannedChanges {

    private static final String CLOSURES = """
            select id, version, site_id, first_day, last_day, starts_at, ends_at, reason, announced, public_text
              from closure
             where structure_id = :structureId and withdrawn_at is null and first_day <= :to and last_day >= :from
             order by first_day, starts_at nulls first, id
            """;

    private static final String OPENINGS = """
            select id, site_id, day, opens, closes, announced, public_text
              from special_opening
             where structure_id = :structureId and withdrawn_at is null and day between :from and :to
             order by day, opens, id
            """;

    private final JdbcClient jdbc;

    PlannedChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ClosureRow> closures(LocalDate from, LocalDate to) {
        return asked(CLOSURES, from, to)
                .query((row, number) -> new ClosureRow(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        row.getObject("site_id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        ClosureReason.valueOf(row.getString("reason")),
                        row.getBoolean("announced"),
                        row.getString("public_text")))
                .list();
    }

    public List<SpecialOpeningRow> openings(LocalDate from, LocalDate to) {
        return asked(OPENINGS, from, to)
                .query((row, number) -> new SpecialOpeningRow(
                        row.getObject("id", UUID.class),
                        row.getObject("site_id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        new TimeRange(
                                row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)),
                        row.getBoolean("announced"),
                        row.getString("public_text")))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate from, LocalDate to) {
        return jdbc.sql(sql)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", from)
                .param("to", to);
    }
}
