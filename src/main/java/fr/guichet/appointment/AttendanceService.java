package fr.guichet.appointment;

import fr.guichet.appointment.AppointmentEvent.AppointmentHonoured;
import fr.guichet.appointment.AppointmentEvent.AppointmentMissed;
import fr.guichet.appointment.AppointmentEvent.AppointmentReopened;
import fr.guichet.appointment.AppointmentEvent.PersonArrived;
import fr.guichet.appointment.slot.SlotTaken;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.site.SiteService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came, was received, or did not come. */
@Service
@Transactional
public class AttendanceService {

    private final AppointmentRepository appointments;
    private final SiteService sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AttendanceService(
            AppointmentRepository appointments, SiteService sites, ApplicationEventPublisher events, Clock clock) {
        this.appointments = appointments;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    public void arrive(UUID id) {
        become(id, AppointmentStatus.ARRIVED, Appointment::arrive, new PersonArrived(id));
    }

    public void honour(UUID id) {
        become(id, AppointmentStatus.HONOURED, Appointment::honour, new AppointmentHonoured(id));
    }

    public void miss(UUID id) {
        become(id, AppointmentStatus.MISSED, Appointment::miss, new AppointmentMissed(id));
    }

    /** Takes back what was said last of who came. */
    public void reopen(UUID id) {
        become(
                id,
                AppointmentStatus.BOOKED,
                (appointment, localNow, now) -> appointment.reopen(now),
                new AppointmentReopened(id));
    }

    /** Said twice, it was said once. */
    private void become(UUID id, AppointmentStatus status, Transition transition, AppointmentEvent fact) {
        var appointment = appointments.findById(id).orElseThrow(() -> new NotFound(Appointment.class, id));
        if (appointment.getStatus() != status) {
            transition.of(appointment, localNow(appointment), clock.instant());
            flush();
            events.publishEvent(fact);
        }
    }

    private LocalDateTime localNow(Appointment appointment) {
        var zone = sites.site(appointment.slot().siteId()).timeZone();
        return LocalDateTime.now(clock.withZone(zone));
    }

    /** Someone missed may live again only while nobody else was given the time. */
    private void flush() {
        try {
            appointments.flush();
        } catch (DataIntegrityViolationException refused) {
            throw SlotTaken.isSaidBy(refused) ? new RuleViolation("appointment.given-away") : refused;
        }
    }

    private interface Transition {

        void of(Appointment appointment, LocalDateTime localNow, Instant now);
    }
}
