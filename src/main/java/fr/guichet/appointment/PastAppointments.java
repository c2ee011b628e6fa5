package fr.guichet.appointment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.AppointmentEvent.PastAppointmentsRecorded;
import fr.guichet.appointment.person.People;
import fr.guichet.appointment.slot.BookedOn;
import fr.guichet.appointment.slot.Claim;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings appointments up to today into the agenda, for a demo or an import: in batches that enter whole or not at all, and of
 * which nobody is told. What was offered then is not asked; two that lived never share who receives or the room.
 */
@Service
@Transactional
public class PastAppointments {

    private final AppointmentRepository appointments;
    private final People people;
    private final AppointmentTypeService types;
    private final Providers providers;
    private final SiteService sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PastAppointments(
            AppointmentRepository appointments,
            People people,
            AppointmentTypeService types,
            Providers providers,
            SiteService sites,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.types = types;
        this.providers = providers;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One batch is one entry of the audit trail.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where an id is known already, or a time is taken
     */
    public void record(List<PastAppointment> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var known = known(batch);
        appointments.saveAllAndFlush(
                batch.stream().map(past -> toAppointment(past, known)).toList());
        batch.forEach(past -> people.index(past.person(), past.id()));
        events.publishEvent(new PastAppointmentsRecorded(Tenancy.requireStructureId()));
    }

    private Known known(List<PastAppointment> batch) {
        return new Known(
                types.types().stream().collect(toMap(AppointmentTypeRow::id, identity())),
                providers.named(
                        batch.stream().map(past -> past.slot().providerId()).collect(toSet())),
                sites.sites().stream().collect(toMap(SiteRow::id, SiteRow::timeZone)));
    }

    private Appointment toAppointment(PastAppointment past, Known known) {
        var zone = found(known.zones(), past.slot().siteId());
        if (past.slot().day().isAfter(LocalDate.now(clock.withZone(zone)))) {
            throw new RuleViolation("appointment.not-yet");
        }
        var claim = new Claim(
                found(known.types(), past.typeId()),
                found(known.providers(), past.slot().providerId()),
                past.slot(),
                BookedOn.SESSION);
        return new Appointment(
                past,
                claim,
                people.seal(past.person(), past.id()),
                past.statusAt().atZone(zone).toInstant());
    }

    private static <T> T found(Map<UUID, T> known, UUID id) {
        return Optional.ofNullable(known.get(id)).orElseThrow(() -> new NotFound(Appointment.class, id));
    }

    private record Known(Map<UUID, AppointmentTypeRow> types, Map<UUID, Provider> providers, Map<UUID, ZoneId> zones) {}

    /**
     * An appointment that was kept elsewhere, or before.
     *
     * @param slot of the length it had then
     * @param statusAt when it became what it is, in the local time of the site
     */
    public record PastAppointment(
            UUID id,
            UUID typeId,
            AppointmentPlace place,
            Slot slot,
            Person person,
            AppointmentStatus status,
            LocalDateTime statusAt) {}
}
