package fr.guichet.message;

import fr.guichet.appointment.AppointmentLetters;
import fr.guichet.appointment.AppointmentLetters.LetterFacts;
import fr.guichet.appointment.AppointmentLetters.Move;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a message that is due, in its structure, unless what it says is no longer true. */
@Component
class Delivery {

    static final int MOST_ATTEMPTS = 5;

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final int LONGER = 4;

    private final AppointmentLetters letters;
    private final SendingHoursOfSites sendingHours;
    private final LetterWriter writer;
    private final Postman postman;
    private final Receipts receipts;
    private final Clock clock;

    Delivery(
            AppointmentLetters letters,
            SendingHoursOfSites sendingHours,
            LetterWriter writer,
            Postman postman,
            Receipts receipts,
            Clock clock) {
        this.letters = letters;
        this.sendingHours = sendingHours;
        this.writer = writer;
        this.postman = postman;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @return when to do it again; empty once it is over */
    Optional<PlannedMessage> deliver(Message message) {
        return Tenancy.as(message.structureId(), () -> deliverHere(message));
    }

    private Optional<PlannedMessage> deliverHere(Message message) {
        var now = clock.instant();
        var facts = letters.facts(message.appointmentId());
        var hours = sendingHours.of(facts.siteId());
        var untrue = whyUntrue(message, facts, hours, now);
        if (untrue != null) {
            return over(message, untrue);
        }
        // Nobody was there to send it in time, and now it is night.
        var later = hours.soonest(facts.start(), now).filter(now::isBefore);
        if (later.isPresent()) {
            return later.map(at -> new PlannedMessage(message, at));
        }
        if (!postman.isConfigured()) {
            log.info(
                    "Aucun serveur de courriel : {} du rendez-vous {} non envoyé",
                    message.kind(),
                    message.appointmentId());
            return over(message, NotSentReason.NOT_CONFIGURED);
        }
        return letters.address(message.appointmentId())
                .map(address -> attempt(message.attempted(), facts, address, hours, now))
                .orElseGet(() -> over(message, NotSentReason.NO_ADDRESS));
    }

    private static @Nullable NotSentReason whyUntrue(
            Message message, LetterFacts facts, SendingHours hours, Instant now) {
        if (facts.status().isCancelled() && message.kind() != MessageKind.CANCELLATION) {
            return NotSentReason.CANCELLED;
        }
        if (!facts.status().isCancelled() && message.kind() == MessageKind.CANCELLATION) {
            return NotSentReason.REINSTATED;
        }
        if (!facts.start().equals(message.start())) {
            return NotSentReason.MOVED;
        }
        return hours.isPast(facts.start(), now) ? NotSentReason.PAST : null;
    }

    private Optional<PlannedMessage> attempt(
            Message message, LetterFacts facts, String address, SendingHours hours, Instant now) {
        var refused = postman.post(address, writer.write(message.kind(), facts, left(message, facts), now));
        if (refused.isEmpty()) {
            receipts.sent(message);
            return Optional.empty();
        }
        var answered = message.answered(refused.get().answer());
        var again = refused.get().isFinal() || message.attempts() >= MOST_ATTEMPTS
                ? Optional.<Instant>empty()
                : hours.again(facts.start(), now, pauseAfter(message.attempts()));
        return again.map(at -> new PlannedMessage(answered, at))
                .or(() -> over(answered, refused.get().reason()));
    }

    /** Where the person believes that it is. Of several moves that they were not told of, what was before the first. */
    private @Nullable Move left(Message message, LetterFacts facts) {
        var moves = letters.moves(message.appointmentId());
        var told = receipts.lastSent(message.appointmentId());
        var since = moves.stream().filter(move -> move.at().isAfter(told)).toList();
        if (since.isEmpty()) {
            return moves.isEmpty() ? null : moves.getLast();
        }
        return receipts.isAnotherMissed(message, told) ? since.getFirst() : before(facts, since);
    }

    /** Where it was before it first came where it is: it may have gone on from there, and come back. */
    private static Move before(LetterFacts facts, List<Move> moves) {
        var here = IntStream.range(0, moves.size())
                .filter(at -> moves.get(at).start().equals(facts.start())
                        && moves.get(at).siteId().equals(facts.siteId()))
                .findFirst()
                .orElse(moves.size());
        return moves.get(Math.max(0, here - 1));
    }

    /** 5 minutes, 20, 80, then 5 hours and 20 minutes. */
    private static Duration pauseAfter(int attempts) {
        return FIRST_PAUSE.multipliedBy((long) Math.pow(LONGER, attempts - 1.0));
    }

    private Optional<PlannedMessage> over(Message message, NotSentReason reason) {
        receipts.notSent(message, reason);
        return Optional.empty();
    }
}
