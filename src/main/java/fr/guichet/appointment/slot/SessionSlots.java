package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.shared.model.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;

/** Cuts what is left of a session into slots: the only place that does, so that every page offers the same ones. */
final class SessionSlots {

    private static final int STEP = 5;

    private SessionSlots() {}

    /** @param now in the local time of its site: what would be too late or too early for the type is none */
    static Stream<Slot> of(Offer offer, AvailabilitySession session, SlotSearch search, LocalDateTime now) {
        if (session.day().isAfter(search.type().lastDay(now.toLocalDate()))) {
            return Stream.empty();
        }
        var room = search.takes() == Offer.Takes.A_ROOM ? session.roomId() : null;
        var notBefore = search.type().earliest(now);
        return offer.left(session, search.takes()).ranges().stream()
                .flatMap(range ->
                        starts(range, session.day(), notBefore, search.type().duration()))
                .map(start -> Slot.of(
                        session.providerId(),
                        session.siteId(),
                        room,
                        start,
                        search.type().duration()));
    }

    /** In steps of the duration, so that no useless hole is left between two appointments. */
    private static Stream<LocalDateTime> starts(
            TimeRange free, LocalDate day, LocalDateTime notBefore, Duration duration) {
        var first = day.atTime(free.start());
        var start = first.isBefore(notBefore) ? onTheStep(notBefore) : first;
        var end = day.atTime(free.end());
        return Stream.iterate(start, next -> !next.plus(duration).isAfter(end), next -> next.plus(duration));
    }

    private static LocalDateTime onTheStep(LocalDateTime time) {
        var minute = time.withSecond(0).withNano(0);
        var up = minute.isBefore(time) ? minute.plusMinutes(1) : minute;
        return up.plusMinutes((STEP - up.getMinute() % STEP) % STEP);
    }
}
