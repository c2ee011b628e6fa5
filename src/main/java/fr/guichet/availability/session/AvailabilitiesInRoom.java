package fr.guichet.availability.session;

import fr.guichet.room.RoomUse;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A room in which people can still be booked is not retired. */
@Component
class AvailabilitiesInRoom implements RoomUse {

    private final JdbcClient jdbc;

    AvailabilitiesInRoom(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Consequence> after(UUID roomId, LocalDate lastDay) {
        var count = jdbc.sql("""
                        select count(*) from availability
                         where structure_id = :structureId and room_id = :roomId
                           and coalesce(valid_to, 'infinity') > :lastDay
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("roomId", roomId)
                .param("lastDay", lastDay)
                .query(Long.class)
                .single();
        return count == 0 ? List.of() : List.of(Consequence.of("room.use.availabilities", count));
    }
}
