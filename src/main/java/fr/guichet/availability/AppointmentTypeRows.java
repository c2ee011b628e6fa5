package fr.guichet.availability;

import fr.guichet.room.RoomKind;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.web.OncePerPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appointment types as pages and bookings read them. */
@Component
class AppointmentTypeRows {

    private static final String SQL = """
            select id, version, label, minutes, provided_by, places, room_kind, operator_code, procedure_code,
                   notice_minutes, days_ahead, documents, read_aloud, colour, valid_from, valid_to
              from appointment_type
             where structure_id = :structureId
            """;

    private final JdbcClient jdbc;
    private final OncePerPage once;

    AppointmentTypeRows(JdbcClient jdbc, OncePerPage once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    List<AppointmentTypeRow> all() {
        return once.read("appointment types of " + Tenancy.requireStructureId(), this::read);
    }

    private List<AppointmentTypeRow> read() {
        return jdbc.sql(SQL + " order by lower(label), valid_from, id")
                .param("structureId", Tenancy.requireStructureId())
                .query(AppointmentTypeRows::toType)
                .list();
    }

    Optional<AppointmentTypeRow> withId(UUID id) {
        return jdbc.sql(SQL + " and id = :id")
                .param("structureId", Tenancy.requireStructureId())
                .param("id", id)
                .query(AppointmentTypeRows::toType)
                .optional();
    }

    private static AppointmentTypeRow toType(ResultSet row, int number) throws SQLException {
        return new AppointmentTypeRow(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("label"),
                row.getInt("minutes"),
                ProviderKind.valueOf(row.getString("provided_by")),
                places((String[]) row.getArray("places").getArray()),
                kind(row.getString("room_kind")),
                row.getString("operator_code"),
                row.getString("procedure_code"),
                row.getInt("notice_minutes"),
                row.getInt("days_ahead"),
                row.getString("documents"),
                row.getString("read_aloud"),
                row.getInt("colour"),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)));
    }

    private static Set<AppointmentPlace> places(String[] codes) {
        var places = EnumSet.noneOf(AppointmentPlace.class);
        Arrays.stream(codes).map(AppointmentPlace::valueOf).forEach(places::add);
        return places;
    }

    private static @Nullable RoomKind kind(@Nullable String code) {
        return code == null ? null : RoomKind.valueOf(code);
    }
}
