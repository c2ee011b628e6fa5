package fr.guichet.room;

import fr.guichet.shared.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rooms as pages and bookings read them. */
@Component
class RoomRows {

    private final JdbcClient jdbc;

    RoomRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoomRow> all() {
        return jdbc.sql("""
                        select r.id, r.version, r.site_id, r.kind, r.name, r.retired_on - 1 as last_day
                          from room r join site s on s.structure_id = r.structure_id and s.id = r.site_id
                         where r.structure_id = :structureId
                         order by s.kind <> 'MAIN', s.name, r.name
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .query(RoomRows::toRoom)
                .list();
    }

    private static RoomRow toRoom(ResultSet row, int number) throws SQLException {
        return new RoomRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("site_id", UUID.class),
                RoomKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("last_day", LocalDate.class));
    }
}
