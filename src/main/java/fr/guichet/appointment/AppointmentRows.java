package fr.guichet.appointment;

import fr.guichet.appointment.AppointmentEvent.AppointmentsShown;
import fr.guichet.appointment.agenda.AppointmentFilter;
import fr.guichet.appointment.person.People;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads appointments with the people who come; a page that shows them publishes {@link AppointmentsShown}. */
@Component
public class AppointmentRows {

    private static final String COLUMNS = """
            select id, version, type_id, type_label, site_id, provider_id, room_id, place, starts_at, ends_at, status, status_at,
                   outside_reason, visit_id, person, (select r.name from room r where r.structure_id = a.structure_id and r.id = a.room_id) as room
              from appointment a
            """;
    private static final String MATCHES = """
             where structure_id = :structureId and starts_at >= :from and starts_at < :until
               and (cast(:siteId as uuid) is null or site_id = :siteId)
               and (cast(:providerId as uuid) is null or provider_id = :providerId)
               and (cast(:status as text) is null or status = :status)
            """;

    private final JdbcClient jdbc;
    private final People people;

    AppointmentRows(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    public List<AppointmentRow> matching(AppointmentFilter filter) {
        return filtered(COLUMNS + MATCHES + " order by starts_at, provider_id", filter)
                .query(this::row)
                .list();
    }

    public List<AppointmentRow> matching(AppointmentFilter filter, int offset, int count) {
        return filtered(COLUMNS + MATCHES + " order by starts_at, provider_id offset :offset limit :count", filter)
                .param("offset", offset)
                .param("count", count)
                .query(this::row)
                .list();
    }

    public long count(AppointmentFilter filter) {
        return filtered("select count(*) from appointment" + MATCHES, filter)
                .query(Long.class)
                .single();
    }

    public Optional<AppointmentRow> withId(UUID id) {
        return jdbc.sql(COLUMNS + " where structure_id = :structureId and id = :id")
                .param("structureId", Tenancy.requireStructureId())
                .param("id", id)
                .query(this::row)
                .optional();
    }

    public List<AppointmentRow> withIds(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS
                        + " where structure_id = :structureId and id = any (:ids) order by starts_at, provider_id")
                .param("structureId", Tenancy.requireStructureId())
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::row)
                .list();
    }

    public List<MoveRow> movesOf(Collection<UUID> ids) {
        return jdbc.sql("""
                        select appointment_id, from_site_id, from_provider_id, from_starts_at, asked_by, created_at,
                               coalesce((select display_name from account where login = m.created_by), created_by) as by
                          from appointment_move m
                         where structure_id = :structureId and appointment_id = any (:ids)
                         order by created_at desc, id desc
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new MoveRow(
                        row.getObject("appointment_id", UUID.class),
                        row.getObject("from_site_id", UUID.class),
                        row.getObject("from_provider_id", UUID.class),
                        row.getObject("from_starts_at", LocalDateTime.class),
                        AskedBy.valueOf(row.getString("asked_by")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, AppointmentFilter filter) {
        return jdbc.sql(sql)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", filter.from().atStartOfDay())
                .param("until", filter.to().plusDays(1).atStartOfDay())
                .param("siteId", filter.siteId(), Types.OTHER)
                .param("providerId", filter.providerId(), Types.OTHER)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name(),
                        Types.VARCHAR);
    }

    private AppointmentRow row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new AppointmentRow(
                id,
                row.getLong("version"),
                row.getObject("type_id", UUID.class),
                row.getString("type_label"),
                row.getObject("site_id", UUID.class),
                row.getObject("provider_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getString("room"),
                AppointmentPlace.valueOf(row.getString("place")),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                AppointmentStatus.valueOf(row.getString("status")),
                row.getObject("status_at", OffsetDateTime.class).toInstant(),
                row.getString("outside_reason"),
                row.getObject("visit_id", UUID.class),
                people.open(row.getBytes("person"), id));
    }
}
