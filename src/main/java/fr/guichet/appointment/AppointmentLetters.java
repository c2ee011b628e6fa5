package fr.guichet.appointment;

import fr.guichet.appointment.AppointmentEvent.PersonWritten;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                        select type_id, type_label, site_id, place, starts_at, ends_at, status, version,
                               (select m.from_starts_at from appointment_move m
                                 where m.structure_id = a.structure_id and m.appointment_id = a.id
                                 order by m.created_at desc, m.id desc
                                 limit 1) as moved_from
                          from appointment a
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
                        row.getInt("version"),
                        row.getObject("moved_from", LocalDateTime.class)))
                .optional()
                .orElseThrow(() -> new NotFound(Appointment.class, id));
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
     * @param movedFrom when it was before it was moved last
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
            int version,
            @Nullable LocalDateTime movedFrom) {}
}
