package fr.guichet.appointment;

import fr.guichet.appointment.AppointmentEvent.AppointmentBooked;
import fr.guichet.appointment.AppointmentEvent.AppointmentCancelled;
import fr.guichet.appointment.AppointmentEvent.AppointmentMoved;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.SavedOtherwise;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books appointments, moves them, cancels them. */
@Service
public class AppointmentService {

    private final AppointmentRepository appointments;
    private final AppointmentMoveRepository moves;
    private final SlotClaims claims;
    private final SlotAttempt attempt;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentService(
            AppointmentRepository appointments,
            AppointmentMoveRepository moves,
            SlotClaims claims,
            SlotAttempt attempt,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.moves = moves;
        this.claims = claims;
        this.attempt = attempt;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sent twice, with a double click or after a lost answer, it is one appointment.
     *
     * @throws SlotTaken with what is free near it
     * @throws SlotNotOffered where nobody offers that time and no reason is given
     * @throws SavedOtherwise where the id already says something else
     */
    public void book(BookAppointment booking, BookingReach reach) {
        reach.requireAllows(booking.outsideReason());
        if (!isKept(booking)) {
            attempt.at(WantedSlot.of(booking), asking -> bookInTransaction(booking, asking));
        }
    }

    private void bookInTransaction(BookAppointment booking, SlotClaims.Asking asking) {
        claims.lock(booking.start().toLocalDate());
        if (isKept(booking)) {
            return;
        }
        var claim = claims.claim(asking);
        var sealed = people.seal(booking.person(), booking.id());
        var appointment = new Appointment(booking, claim, sealed, clock.instant());
        appointments.saveAndFlush(appointment);
        people.index(booking.person(), booking.id());
        events.publishEvent(new AppointmentBooked(booking.id(), booking.notice()));
    }

    private boolean isKept(BookAppointment booking) {
        var before = appointments.findById(booking.id());
        before.ifPresent(kept -> requireSame(kept, booking));
        return before.isPresent();
    }

    private void requireSame(Appointment kept, BookAppointment booking) {
        if (!kept.says(booking) || !booking.person().equals(people.open(kept.getPerson(), kept.getId()))) {
            throw new SavedOtherwise();
        }
    }

    /** As {@link #book}; its old time is free again. */
    public void move(MoveAppointment move, BookingReach reach) {
        reach.requireAllows(move.outsideReason());
        attempt.at(wanted(move), asking -> moveInTransaction(move, asking));
    }

    private WantedSlot wanted(MoveAppointment move) {
        var appointment = find(move.id());
        return new WantedSlot(
                move.id(),
                appointment.getTypeId(),
                appointment.getPlace(),
                move.providerId(),
                move.siteId(),
                move.start(),
                move.outsideReason());
    }

    private void moveInTransaction(MoveAppointment move, SlotClaims.Asking asking) {
        claims.lock(move.start().toLocalDate());
        var appointment = find(move.id());
        if (appointment.isAt(move)) {
            return;
        }
        appointment.requireVersion(move.seenVersion());
        var claim = claims.claim(asking);
        moves.save(appointment.moveTo(claim, move.askedBy(), move.outsideReason()));
        appointments.saveAndFlush(appointment);
        events.publishEvent(new AppointmentMoved(move.id(), move.notice()));
    }

    /** Said twice, it was said once. */
    @Transactional
    public void cancel(UUID id, @Nullable Long seenVersion, AskedBy askedBy, Notice notice) {
        var appointment = find(id);
        if (appointment.getStatus().isCancelled()) {
            return;
        }
        appointment.requireVersion(seenVersion);
        appointment.cancel(askedBy, clock.instant());
        appointments.flush();
        events.publishEvent(new AppointmentCancelled(id, notice));
    }

    private Appointment find(UUID id) {
        return appointments.findById(id).orElseThrow(() -> new NotFound(Appointment.class, id));
    }
}
