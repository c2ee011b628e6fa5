package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who and which room is booked or held when, in one statement. */
@Component
class ClaimedTimes {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimedTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What the agent at work holds is free for them.
     *
     * @param without an appointment whose own time does not count
     */
    Claimed between(LocalDate from, LocalDate to, @Nullable UUID without) {
        var me = Tenancy.member().map(StructureMember::accountId).orElse(null);
        var taken = new BusyTimes();
        var held = new ArrayList<HeldSlot>();
        jdbc.sql("""
                        select null::uuid as id, null::uuid as held_by, null::timestamptz as held_until, null::uuid as type_id,
                               provider_id, site_id, room_id, starts_at, ends_at
                          from appointment
                         where structure_id = :structureId and starts_at >= :from and starts_at < :until
                           and status in ('BOOKED', 'ARRIVED', 'HONOURED') and id is distinct from :without
                        union all
                        select id, held_by, held_until, type_id, provider_id, site_id, room_id, starts_at, ends_at
                          from slot_hold
                         where structure_id = :structureId and starts_at >= :from and starts_at < :until and held_until > :now
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", from.atStartOfDay())
                .param("until", to.plusDays(1).atStartOfDay())
                .param("now", Timestamp.from(clock.instant()))
                .param("without", without, Types.OTHER)
                .query(row -> {
                    var slot = Slot.of(row);
                    var id = row.getObject("id", UUID.class);
                    if (id != null) {
                        held.add(hold(id, slot, row));
                    }
                    if (id == null || !held.getLast().heldBy().equals(me)) {
                        taken.add(slot);
                    }
                });
        return new Claimed(taken, List.copyOf(held));
    }

    private static HeldSlot hold(UUID id, Slot slot, ResultSet row) throws SQLException {
        return new HeldSlot(
                id,
                row.getObject("held_by", UUID.class),
                row.getObject("held_until", OffsetDateTime.class).toInstant(),
                row.getObject("type_id", UUID.class),
                slot);
    }

    /** @param held by anyone, the agent at work included */
    record Claimed(BusyTimes taken, List<HeldSlot> held) {}
}
