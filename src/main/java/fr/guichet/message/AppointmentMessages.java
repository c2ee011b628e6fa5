package fr.guichet.message;

import fr.guichet.appointment.AppointmentEvent.AppointmentBooked;
import fr.guichet.appointment.AppointmentEvent.AppointmentCancelled;
import fr.guichet.appointment.AppointmentEvent.AppointmentMoved;
import fr.guichet.appointment.AppointmentEvent.AppointmentMovedBack;
import fr.guichet.appointment.AppointmentEvent.AppointmentReinstated;
import fr.guichet.appointment.AppointmentEvent.PersonCorrected;
import fr.guichet.appointment.AppointmentLetters;
import fr.guichet.appointment.AppointmentLetters.LetterFacts;
import fr.guichet.appointment.AppointmentStatus;
import fr.guichet.appointment.Notice;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans what the person is told, in the transaction that changed their appointment: both are kept, or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppointmentMessages {

    private final AppointmentLetters letters;
    private final SendingHoursOfSites sendingHours;
    private final Outbox outbox;
    private final Receipts receipts;
    private final Clock clock;

    AppointmentMessages(
            AppointmentLetters letters,
            SendingHoursOfSites sendingHours,
            Outbox outbox,
            Receipts receipts,
            Clock clock) {
        this.letters = letters;
        this.sendingHours = sendingHours;
        this.outbox = outbox;
        this.receipts = receipts;
        this.clock = clock;
    }

    @EventListener
    public void on(AppointmentBooked booked) {
        plan(booked.subjectId(), MessageKind.CONFIRMATION, booked.notice());
    }

    @EventListener
    public void on(AppointmentMoved moved) {
        plan(moved.subjectId(), MessageKind.MOVE, moved.notice());
    }

    @EventListener
    public void on(AppointmentCancelled cancelled) {
        plan(cancelled.subjectId(), MessageKind.CANCELLATION, cancelled.notice());
    }

    @EventListener
    public void on(AppointmentMovedBack back) {
        correct(back.subjectId(), MessageKind.MOVE, back.undone(), back.movedAt(), MessageKind.MOVE);
    }

    @EventListener
    public void on(AppointmentReinstated reinstated) {
        var start = letters.facts(reinstated.subjectId()).start();
        correct(
                reinstated.subjectId(),
                MessageKind.CANCELLATION,
                start,
                reinstated.cancelledAt(),
                MessageKind.CONFIRMATION);
    }

    /**
     * What would have been said of an act that was taken back is called back; once it was said, it is corrected.
     *
     * @param start that it speaks of
     * @param since when the act was done
     */
    private void correct(UUID id, MessageKind said, LocalDateTime start, Instant since, MessageKind correction) {
        var leaves = outbox.callBack(new Message(Tenancy.requireStructureId(), id, said, start, 0));
        var wasSaid = leaves || receipts.wasSent(id, said, since);
        plan(id, correction, wasSaid ? Notice.TELL : Notice.KEEP_SILENT);
    }

    /** An address that came late is reminded too, one that was taken back is not; what the old one did not get leaves again. */
    @EventListener
    public void on(PersonCorrected corrected) {
        var id = corrected.subjectId();
        var missed = receipts.lastNotDelivered(id);
        plan(id, missed.orElse(MessageKind.REMINDER), missed.isPresent() ? Notice.TELL : Notice.KEEP_SILENT);
    }

    private void plan(UUID appointmentId, MessageKind kind, Notice notice) {
        outbox.forgetReminders(appointmentId);
        if (!letters.hasAddress(appointmentId)) {
            return;
        }
        var facts = letters.facts(appointmentId);
        var hours = sendingHours.of(facts.siteId());
        if (notice == Notice.TELL) {
            put(facts, kind, hours.soonest(facts.start(), clock.instant()));
        }
        if (facts.status() == AppointmentStatus.BOOKED) {
            put(facts, MessageKind.REMINDER, hours.reminder(facts.start(), clock.instant()));
        }
    }

    private void put(LetterFacts facts, MessageKind kind, Optional<Instant> at) {
        var message = new Message(Tenancy.requireStructureId(), facts.appointmentId(), kind, facts.start(), 0);
        at.ifPresent(moment -> outbox.put(new PlannedMessage(message, moment)));
    }
}
