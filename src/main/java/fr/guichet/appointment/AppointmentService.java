package fr.guichet.appointment;

import fr.guichet.appointment.AppointmentEvent.AppointmentBooked;
import fr.guichet.appointment.AppointmentEvent.AppointmentCancelled;
import fr.guichet.appointment.AppointmentEvent.AppointmentMoved;
import fr.guichet.appointment.AppointmentEvent.AppointmentMovedBack;
import fr.guichet.appointment.AppointmentEvent.AppointmentReinstated;
import fr.guichet.appointment.person.AlreadyAwaited;
import fr.guichet.appointment.person.People;
import fr.guichet.appointment.person.PersonSearch;
import fr.guichet.appointment.slot.Claim;
import fr.guichet.appointment.slot.SlotDesk;
import fr.guichet.appointment.slot.SlotRefused;
import fr.guichet.appointment.slot.SlotRequest;
import fr.guichet.appointment.slot.SlotTaken;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.SavedOtherwise;
import fr.guichet.shared.model.UndoneMeanwhile;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Books appointments, moves them, cancels them, and takes a move or a cancellation back. */
@Service
public class AppointmentService {

    private final AppointmentRepository appointments;
    private final AppointmentMoveRepository moves;
    private final SlotDesk desk;
    private final TransactionTemplate transaction;
    private final People people;
    private final PersonSearch search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppointmentService(
            AppointmentRepository appointments,
            AppointmentMoveRepository moves,
            SlotDesk desk,
            TransactionTemplate transaction,
            People people,
            PersonSearch search,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.moves = moves;
        this.desk = desk;
        this.transaction = transaction;
        this.people = people;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sent twice, with a double click or after a lost answer, it is one appointment.
     *
     * @throws SlotRefused where the slot cannot be had
     * @throws AlreadyAwaited where the person has an appointment ahead that the agent was not told of
     * @throws SavedOtherwise where the id already says something else
     * @throws UndoneMeanwhile where it was cancelled since
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
        requireKnown(booking);
        var sealed = people.seal(booking.person(), booking.id());
        save(new Appointment(booking, claim, sealed, clock.instant()), booking.slot());
        people.index(booking.person(), booking.id());
        events.publishEvent(new AppointmentBooked(booking.id(), booking.notice()));
    }

    private void requireKnown(BookAppointment booking) {
        if (booking.known() == null) {
            return;
        }
        var awaited = search.awaited(booking.person());
        if (!booking.known().containsAll(awaited)) {
            throw new AlreadyAwaited(awaited);
        }
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
        if (kept.getStatus().isCancelled()) {
            throw new UndoneMeanwhile();
        }
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
        if (appointment.isAt(slot)
                && lastMove(move.id()).filter(last -> !last.says(move)).isEmpty()) {
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
        if (appointment.isCancelledFor(askedBy)) {
            return;
        }
        appointment.requireVersion(seenVersion);
        appointment.cancel(askedBy, clock.instant());
        appointments.flush();
        events.publishEvent(new AppointmentCancelled(id, notice));
    }

    /** The last move, while the time that it left is free. */
    public Optional<UUID> moveToTakeBack(UUID id) {
        var appointment = find(id);
        return lastMove(id)
                .filter(move -> desk.refusal(move.slotLeft(appointment)).isEmpty())
                .map(AppointmentMove::getId);
    }

    /**
     * Back to the time that its last move left. Said twice, it was said once.
     *
     * @throws SlotRefused where that time is not free any more
     */
    public void moveBack(UUID id, UUID moveId) {
        var move = lastMove(id).orElseThrow(() -> new NotFound(AppointmentMove.class, moveId));
        if (!move.getId().equals(moveId)) {
            return;
        }
        var slot = move.slotLeft(find(id));
        try (var turn = desk.queue(slot)) {
            transaction.executeWithoutResult(status -> moveBack(move, turn.claim(), slot));
        }
    }

    private void moveBack(AppointmentMove move, Claim claim, SlotRequest slot) {
        var appointment = find(slot.id());
        if (appointment.isAt(slot)) {
            return;
        }
        var undone = appointment.slot().start();
        moves.save(appointment.moveTo(claim, move.getAskedBy(), null));
        save(appointment, slot);
        events.publishEvent(new AppointmentMovedBack(slot.id(), undone, move.movedAt()));
    }

    private Optional<AppointmentMove> lastMove(UUID id) {
        return moves.findFirstByAppointmentIdOrderByCreatedAtDescIdDesc(id);
    }

    /** Why a cancelled appointment cannot be reinstated; empty while it can. */
    public Optional<RuleViolation> refusalToReinstate(UUID id) {
        var appointment = find(id);
        return appointment.isErased()
                ? Optional.of(new RuleViolation("appointment.person-erased"))
                : desk.refusal(appointment.ownSlot());
    }

    /**
     * As it was before it was cancelled. Said twice, it was said once.
     *
     * @throws SlotRefused where its time is not free any more
     */
    public void reinstate(UUID id) {
        var slot = find(id).ownSlot();
        try (var turn = desk.queue(slot)) {
            transaction.executeWithoutResult(status -> reinstate(turn.claim(), slot));
        }
    }

    private void reinstate(Claim claim, SlotRequest slot) {
        var appointment = find(slot.id());
        if (appointment.getStatus().isCancelled()) {
            var cancelledAt = appointment.reinstate(claim, clock.instant());
            save(appointment, slot);
            events.publishEvent(new AppointmentReinstated(slot.id(), cancelledAt));
        }
    }

    private Appointment find(UUID id) {
        return appointments.findById(id).orElseThrow(() -> new NotFound(Appointment.class, id));
    }
}
