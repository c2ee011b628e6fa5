package fr.guichet.availability;

import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SchoolZone;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Availabilities with their types, their exceptions and the last day of their provider: in one statement. */
@Component
public class AvailabilityRows {

    private static final String SQL = """
            select a.id, a.version, a.provider_id, a.site_id, a.room_id, a.weekday, a.starts_at, a.ends_at, a.every_weeks,
                   a.counted_from, a.nth_of_month, a.outside_school_holidays, a.valid_from, a.valid_to, s.school_zone,
                   s.name as site_name, r.name as room_name,
                   least(a.valid_to, i.retired_on - 1,
                         case when a.agent_id is not null and not exists (
                                   select from account c
                                     join account_structure m on m.account_id = c.id and m.structure_id = a.structure_id
                                     join account_structure_role r on r.account_structure_id = m.id
                                    where c.id = a.agent_id and c.deactivated_at is null
                                      and r.role in ('COORDINATOR', 'COUNSELLOR'))
                              then cast(:today as date) - 1 end) as held_until,
                   array(select t.type_id from availability_type t
                          where t.structure_id = a.structure_id and t.availability_id = a.id) as types,
                   (select array_agg(x.day) from availability_exception x
                     where x.structure_id = a.structure_id and x.availability_id = a.id and not x.replaced
                       and x.day between :from and :to) as cancelled,
                   (select array_agg(x.day) from availability_exception x
                     where x.structure_id = a.structure_id and x.availability_id = a.id and x.replaced
                       and x.day between :from and :to) as replaced
              from availability a
              join site s on s.structure_id = a.structure_id and s.id = a.site_id
              left join room r on r.structure_id = a.structure_id and r.id = a.room_id
              left join intervenant i on i.structure_id = a.structure_id and i.id = a.intervenant_id
             where a.structure_id = :structureId
            """;
    private static final String IN_FORCE = " and a.valid_from <= :to and coalesce(a.valid_to, 'infinity') >= :from";

    private final JdbcClient jdbc;
    private final Clock clock;

    AvailabilityRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those in force on some day of the period. */
    public List<AvailabilityRow> between(LocalDate from, LocalDate to) {
        return statement(SQL + IN_FORCE, from, to)
                .query(AvailabilityRows::toRow)
                .list();
    }

    public List<AvailabilityRow> ofProvider(UUID providerId, LocalDate from, LocalDate to) {
        return statement(SQL + IN_FORCE + " and a.provider_id = :providerId", from, to)
                .param("providerId", providerId)
                .query(AvailabilityRows::toRow)
                .list();
    }

    /** In force or not. */
    public Optional<AvailabilityRow> withId(UUID id, LocalDate from, LocalDate to) {
        return statement(SQL + " and a.id = :id", from, to)
                .param("id", id)
                .query(AvailabilityRows::toRow)
                .optional();
    }

    /** Some availability to come offers the type without such a room. */
    boolean offerWithoutRoom(UUID typeId, RoomKind kind, LocalDate today) {
        return offer(typeId, today, """
                not exists (select from room r where r.structure_id = a.structure_id and r.id = a.room_id and r.kind = :asked)
                """, kind.name());
    }

    /** Some availability to come that offers the type does not last as long. */
    boolean offerShorter(UUID typeId, int minutes, LocalDate today) {
        return offer(typeId, today, "extract(epoch from a.ends_at - a.starts_at) < 60 * :asked", minutes);
    }

    private boolean offer(UUID typeId, LocalDate today, String condition, Object asked) {
        return jdbc.sql("""
                        select exists (
                            select from availability a
                              join availability_type t on t.structure_id = a.structure_id and t.availability_id = a.id
                             where a.structure_id = :structureId and t.type_id = :typeId
                               and coalesce(a.valid_to, 'infinity') >= :today and %s)
                        """.formatted(condition))
                .param("structureId", Tenancy.requireStructureId())
                .param("typeId", typeId)
                .param("today", today)
                .param("asked", asked)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(String sql, LocalDate from, LocalDate to) {
        return jdbc.sql(sql)
                .param("structureId", Tenancy.requireStructureId())
                .param("today", LocalDate.now(clock))
                .param("from", from)
                .param("to", to);
    }

    private static AvailabilityRow toRow(ResultSet row, int number) throws SQLException {
        return new AvailabilityRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("provider_id", UUID.class),
                plan(row),
                days(row.getArray("cancelled")),
                days(row.getArray("replaced")),
                row.getObject("held_until", LocalDate.class),
                SchoolZone.valueOf(row.getString("school_zone")),
                row.getString("site_name"),
                row.getString("room_name"));
    }

    private static AvailabilityPlan plan(ResultSet row) throws SQLException {
        return new AvailabilityPlan(
                row.getObject("site_id", UUID.class),
                row.getObject("room_id", UUID.class),
                Set.of((UUID[]) row.getArray("types").getArray()),
                new TimeRange(row.getObject("starts_at", LocalTime.class), row.getObject("ends_at", LocalTime.class)),
                new Repetition(
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getInt("every_weeks"),
                        row.getObject("counted_from", LocalDate.class),
                        row.getObject("nth_of_month", Integer.class),
                        row.getBoolean("outside_school_holidays")),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
    }

    private static Set<LocalDate> days(@Nullable Array days) throws SQLException {
        return days == null
                ? Set.of()
                : Arrays.stream((Date[]) days.getArray())
                        .map(Date::toLocalDate)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
