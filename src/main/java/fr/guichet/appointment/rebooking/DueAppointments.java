package fr.guichet.appointment.rebooking;

import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.appointment.DueAppointment;
import fr.guichet.appointment.Slot;
import fr.guichet.appointment.slot.BookedOn;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads appointments without who comes: nobody is shown, so nothing is traced. */
@Component
public class DueAppointments {

    /** Longer than anyone is booked ahead. */
    private static final int AHEAD = 2;

    private static final String SQL = """
            select a.id, a.type_label, a.provider_id, a.site_id, a.room_id, a.starts_at, a.ends_at, r.name as room, a.place,
                   a.status, a.version, a.updated_at,
                   case when a.outside_reason is null then 'SESSION'
                        when a.outside_hours then 'REASON' else 'OPEN_HOURS' end as booked_on,
                   coalesce(i.retired_on <= a.starts_at, false) as retired
              from appointment a
              join site s on s.structure_id = a.structure_id and s.id = a.site_id
              left join intervenant i on i.structure_id = a.structure_id and i.id = a.intervenant_id
              left join room r on r.structure_id = a.structure_id and r.id = a.room_id
             where a.structure_id = :structureId and a.starts_at >= :from and a.starts_at < :until and %s
             order by a.starts_at, a.provider_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DueAppointments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the first day that are live, then those that are booked; both days included. */
    public List<DueAppointment> since(LocalDate first, LocalDate last) {
        return between(
                        first,
                        last,
                        "(a.status = 'BOOKED' or a.status in ('ARRIVED', 'HONOURED') and a.starts_at < :next)")
                .param("next", first.plusDays(1).atStartOfDay())
                .query(DueAppointments::due)
                .list();
    }

    /** Those that are booked and have not begun, in order: what can still be moved. Both days included. */
    List<DueAppointment> toCome(LocalDate first, LocalDate last) {
        return between(
                        first,
                        last,
                        "a.status = 'BOOKED' and a.starts_at >= cast(:now as timestamptz) at time zone s.time_zone")
                .param("now", Timestamp.from(clock.instant()))
                .query(DueAppointments::due)
                .list();
    }

    /** All of them. */
    List<DueAppointment> toCome() {
        var yesterdaySomewhere = LocalDate.now(clock).minusDays(1);
        return toCome(yesterdaySomewhere, yesterdaySomewhere.plusYears(AHEAD));
    }

    List<DueAppointment> toComeAfter(LocalDate day) {
        return toCome(day.plusDays(1), day.plusYears(AHEAD));
    }

    /** Those of an agent that were not cancelled; both days included. */
    public List<DueAppointment> of(UUID agentId, LocalDate first, LocalDate last) {
        return between(
                        first,
                        last,
                        "a.agent_id = :agentId and a.status not in ('CANCELLED_BY_USER', 'CANCELLED_BY_HOUSE')")
                .param("agentId", agentId)
                .query(DueAppointments::due)
                .list();
    }

    private JdbcClient.StatementSpec between(LocalDate first, LocalDate last, String condition) {
        return jdbc.sql(SQL.formatted(condition))
                .param("structureId", Tenancy.requireStructureId())
                .param("from", first.atStartOfDay())
                .param("until", last.plusDays(1).atStartOfDay());
    }

    private static DueAppointment due(ResultSet row, int number) throws SQLException {
        return new DueAppointment(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("type_label"),
                Slot.of(row),
                row.getString("room"),
                AppointmentPlace.valueOf(row.getString("place")),
                AppointmentStatus.valueOf(row.getString("status")),
                row.getLong("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                BookedOn.valueOf(row.getString("booked_on")),
                row.getBoolean("retired"));
    }
}
