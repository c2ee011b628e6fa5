package fr.guichet.appointment;

import fr.guichet.appointment.AppointmentEvent.AppointmentBooked;
import fr.guichet.appointment.AppointmentEvent.AppointmentCancelled;
import fr.guichet.appointment.AppointmentEvent.AppointmentMoved;
import fr.guichet.appointment.person.People;
import fr.guichet.appointment.slot.Claim;
import fr.guichet.appointment.slot.SlotDesk;
import fr.guichet.appointment.slot.SlotRefused;
import fr.guichet.appointment.slot.SlotRequest;
import fr.guichet.appointment.slot.SlotTaken;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.SavedOtherwise;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Books appointments, moves them, cancels them. */
@Service
public class AppointmentService {

    private final AppointmentRepository appointments;
    private final AppointmentMoveRepository moves;
    private final SlotDesk desk;
    private final TransactionTemplate transaction;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentService(
            AppointmentRepository appointments,
            AppointmentMoveRepository moves,
            SlotDesk desk,
            TransactionTemplate transaction,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.moves = moves;
        this.desk = desk;
        this.transaction = transaction;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sent twice, with a double click or after a lost answer, it is one appointment.
     *
     * @throws SlotRefused where the slot cannot be had
     * @throws SavedOtherwise where the id already says something else
     */
    public void book(BookAppointment booking, BookingReach reach) {
        reach.requireAllows(booking.slot());
        if (isKept(booking)) {
            return;
        }
        try (var turn = desk.queue(booking.slot())) {
            transaction.executeWithoutResult(status -> book(booking, turn.claim()));
        }
    }

    private void book(BookAppointment booking, Claim claim) {
        if (isKept(booking)) {
            return;
        }
        var sealed = people.seal(booking.person(), booking.id());
        save(new Appointment(booking, claim, sealed, clock.instant()), booking.slot());
        people.index(booking.person(), booking.id());
        events.publishEvent(new AppointmentBooked(booking.id(), booking.notice()));
    }

    /** The constraints have the last word: someone missed may have come in the meantime. */
    private void save(Appointment appointment, SlotRequest slot) {
        try {
            appointments.saveAndFlush(appointment);
        } catch (DataIntegrityViolationException refused) {
            throw SlotTaken.isSaidBy(refused) ? new SlotTaken(slot) : refused;
        }
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
        var slot = move.slotOf(find(move.id()));
        reach.requireAllows(slot);
        try (var turn = desk.queue(slot)) {
            transaction.executeWithoutResult(status -> move(move, turn.claim(), slot));
        }
    }

    private void move(MoveAppointment move, Claim claim, SlotRequest slot) {
        var appointment = find(move.id());
        if (appointment.isAt(move)) {
            return;
        }
        appointment.requireVersion(move.seenVersion());
        moves.save(appointment.moveTo(claim, move.askedBy(), move.outsideReason()));
        save(appointment, slot);
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
