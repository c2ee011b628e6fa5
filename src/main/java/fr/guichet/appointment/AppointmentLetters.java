package fr.guichet.appointment;

import fr.guichet.appointment.AppointmentEvent.PersonWritten;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * For the module that writes to the people who come: the address alone leaves, never a name, and each time it leaves an entry in the
 * trail.
 */
@Service
@Transactional
public class AppointmentLetters {

    private final AppointmentRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AppointmentLetters(AppointmentRows rows, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
    }

    public LetterFacts facts(UUID id) {
        return jdbc.sql("""
                        select type_id, type_label, site_id, place, starts_at, ends_at, status, version
                          from appointment
                         where structure_id = :structureId and id = :id
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("id", id)
                .query((row, number) -> new LetterFacts(
                        id,
                        row.getObject("type_id", UUID.class),
                        row.getString("type_label"),
                        row.getObject("site_id", UUID.class),
                        AppointmentPlace.valueOf(row.getString("place")),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class),
                        AppointmentStatus.valueOf(row.getString("status")),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound(Appointment.class, id));
    }

    /** In order. */
    public List<Move> moves(UUID id) {
        return jdbc.sql("""
                        select created_at, from_starts_at, from_site_id from appointment_move
                         where structure_id = :structureId and appointment_id = :id
                         order by created_at, id
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("id", id)
                .query((row, number) -> new Move(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("from_starts_at", LocalDateTime.class),
                        row.getObject("from_site_id", UUID.class)))
                .list();
    }

    /** Shown to nobody, so kept in no trail. */
    public boolean hasAddress(UUID id) {
        return email(id).isPresent();
    }

    /** None where none was given, or the person is erased. */
    public Optional<String> address(UUID id) {
        var address = email(id);
        address.ifPresent(opened -> events.publishEvent(new PersonWritten(id)));
        return address;
    }

    private Optional<String> email(UUID id) {
        return rows.withId(id).map(AppointmentRow::person).map(Person::email);
    }

    /**
     * What a letter about an appointment says, without the person.
     *
     * @param start in the local time of the site
     * @param version grows with each change of it
     */
    public record LetterFacts(
            UUID appointmentId,
            UUID typeId,
            String typeLabel,
            UUID siteId,
            AppointmentPlace place,
            LocalDateTime start,
            LocalDateTime end,
            AppointmentStatus status,
            int version) {}

    /**
     * @param start that it had before
     * @param siteId where it was before
     */
    public record Move(Instant at, LocalDateTime start, UUID siteId) {}
}
