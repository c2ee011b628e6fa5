package fr.guichet.appointment;

import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins appointments to the visits they became: for the log of visits, which never learns who came. */
@Service
@Transactional
public class AppointmentVisits {

    private final JdbcClient jdbc;

    AppointmentVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public AppointmentForVisit appointment(UUID id) {
        return read("a.id", id).orElseThrow(() -> new NotFound(Appointment.class, id));
    }

    @Transactional(readOnly = true)
    public Optional<AppointmentForVisit> ofVisit(UUID visitId) {
        return read("a.visit_id", visitId);
    }

    private Optional<AppointmentForVisit> read(String column, UUID id) {
        return jdbc.sql("""
                        select a.id, a.type_label, a.site_id, a.starts_at, a.ends_at, a.place, t.operator_code, t.procedure_code
                          from appointment a
                          join appointment_type t on t.structure_id = a.structure_id and t.id = a.type_id
                         where a.structure_id = :structureId and %s = :id
                        """.formatted(column))
                .param("structureId", Tenancy.requireStructureId())
                .param("id", id)
                .query((row, number) -> new AppointmentForVisit(
                        row.getObject("id", UUID.class),
                        row.getString("type_label"),
                        row.getObject("site_id", UUID.class),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class),
                        AppointmentPlace.valueOf(row.getString("place")),
                        row.getString("operator_code"),
                        row.getString("procedure_code")))
                .optional();
    }

    /**
     * The appointment keeps its version.
     *
     * @throws RuleViolation where it has a visit already, was missed or cancelled
     */
    public void link(UUID appointmentId, UUID visitId) {
        var linked = jdbc.sql("""
                        update appointment set visit_id = :visitId
                         where structure_id = :structureId and id = :id and visit_id is null
                           and status in ('BOOKED', 'ARRIVED', 'HONOURED')
                        """)
                .param("visitId", visitId)
                .param("structureId", Tenancy.requireStructureId())
                .param("id", appointmentId)
                .update();
        if (linked == 0) {
            throw new RuleViolation(
                    "appointment.no-visit-any-more", appointment(appointmentId).id());
        }
    }

    /**
     * A visit that is undone or deleted leaves its appointment without one.
     *
     * @return which one
     */
    public Optional<UUID> unlink(UUID visitId) {
        return jdbc.sql("""
                        update appointment set visit_id = null
                         where structure_id = :structureId and visit_id = :visitId
                        returning id
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("visitId", visitId)
                .query(UUID.class)
                .optional();
    }

    /**
     * What an appointment tells the log of visits: never who came.
     *
     * @param operatorCode with the procedure, what its type is for
     */
    public record AppointmentForVisit(
            UUID id,
            String typeLabel,
            UUID siteId,
            LocalDateTime start,
            LocalDateTime end,
            AppointmentPlace place,
            @Nullable String operatorCode,
            @Nullable String procedureCode) {

        public long minutes() {
            return Duration.between(start, end).toMinutes();
        }
    }
}
