package fr.guichet.appointment;

import fr.guichet.appointment.AppointmentEvent.PersonCorrected;
import fr.guichet.appointment.person.ErasedPeople;
import fr.guichet.appointment.person.People;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has a person corrected or erased (RGPD, articles 16 and 17), in all the appointments that are theirs or in none. */
@Service
@Transactional
public class PersonService {

    private final AppointmentRepository appointments;
    private final People people;
    private final ErasedPeople erased;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonService(
            AppointmentRepository appointments,
            People people,
            ErasedPeople erased,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.erased = erased;
        this.events = events;
        this.clock = clock;
    }

    /** @param seenVersion the sum of theirs: each only grows, so one that changed since changes the sum */
    public void correct(Set<UUID> appointmentIds, @Nullable Long seenVersion, Person person) {
        var theirs = find(appointmentIds);
        if (seenVersion == null || seenVersion != versionOf(theirs)) {
            throw new ObjectOptimisticLockingFailureException(Appointment.class, appointmentIds);
        }
        theirs.forEach(appointment -> correct(appointment, person));
        appointments.flush();
        appointmentIds.forEach(id -> events.publishEvent(new PersonCorrected(id)));
    }

    private static long versionOf(List<Appointment> some) {
        return some.stream()
                .mapToLong(one -> one.getVersion() == null ? 0 : one.getVersion())
                .sum();
    }

    private void correct(Appointment appointment, Person person) {
        appointment.correct(people.seal(person, appointment.getId()));
        people.index(person, appointment.getId());
    }

    /**
     * As the night does it once its time has come. Said twice, it was said once.
     *
     * @throws RuleViolation where the structure expects them
     */
    public void erase(Set<UUID> appointmentIds) {
        var localNow = LocalDateTime.now(clock);
        var theirs = find(appointmentIds);
        if (theirs.stream().anyMatch(appointment -> appointment.isAwaited(localNow))) {
            throw new RuleViolation("person.erase.still-to-come");
        }
        var known = theirs.stream()
                .filter(appointment -> !appointment.isErased())
                .map(Appointment::getId)
                .toList();
        if (!known.isEmpty()) {
            erased.erase(known);
        }
    }

    private List<Appointment> find(Set<UUID> ids) {
        var found = appointments.findForChange(ids);
        if (found.size() != ids.size()) {
            throw new NotFound(Appointment.class, ids);
        }
        return found;
    }
}
