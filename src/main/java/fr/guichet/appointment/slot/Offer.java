package fr.guichet.appointment.slot;

import fr.guichet.appointment.Slot;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.opening.OpeningDay;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be booked over a period: availabilities, without what stands against them.
 *
 * @param sessions in order
 * @param openings of each site
 * @param away agents on leave
 * @param taken who and which room is booked, or held by someone else
 * @param held by anyone, the agent at work included
 */
public record Offer(
        List<AvailabilitySession> sessions,
        Map<UUID, Map<LocalDate, OpeningDay>> openings,
        BusyTimes away,
        BusyTimes taken,
        List<HeldSlot> held) {

    /** When the session can still be booked at the office. */
    public TimeRanges left(AvailabilitySession session) {
        return left(session, Takes.A_ROOM);
    }

    /** Who receives, or the room where there is one. */
    boolean isTaken(Slot slot) {
        return taken.overlap(slot.providerId(), slot.day(), slot.range())
                || slot.roomId() != null && taken.overlap(slot.roomId(), slot.day(), slot.range());
    }

    /** The appointment of who receives that takes this time; a hold is none. */
    Optional<TimeRange> booked(Slot slot) {
        return taken.of(slot.providerId(), slot.day()).stream()
                .filter(slot.range()::overlaps)
                .filter(range ->
                        held.stream().noneMatch(hold -> isOf(hold.slot(), slot.providerId(), slot.day(), range)))
                .findFirst();
    }

    private static boolean isOf(Slot slot, UUID providerId, LocalDate day, TimeRange range) {
        return slot.providerId().equals(providerId)
                && slot.day().equals(day)
                && slot.range().equals(range);
    }

    /** When the session can still be booked. */
    TimeRanges left(AvailabilitySession session, Takes takes) {
        var left = held(session);
        for (var range : taken.of(session.providerId(), session.day())) {
            left = left.minus(range);
        }
        if (takes == Takes.A_ROOM && session.roomId() != null) {
            for (var range : taken.of(session.roomId(), session.day())) {
                left = left.minus(range);
            }
        }
        return left;
    }

    /** When the session is really held: while the site is open and its agent is there. */
    public TimeRanges held(AvailabilitySession session) {
        var held = new TimeRanges(opened(session.siteId(), session.day())).within(session.range());
        for (var range : away.of(session.providerId(), session.day())) {
            held = held.minus(range);
        }
        return held;
    }

    /** From its beginning until who receives, or the room, is taken; zero when they are at once. */
    Duration freeFor(Slot slot) {
        return Stream.of(Optional.of(slot.providerId()), Optional.ofNullable(slot.roomId()))
                .flatMap(Optional::stream)
                .flatMap(who -> taken.of(who, slot.day()).stream())
                .filter(slot.range()::overlaps)
                .map(next -> Duration.between(slot.range().start(), next.start()))
                .min(Comparator.naturalOrder())
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** The session that offers the slot, taken or not. */
    Optional<AvailabilitySession> offering(UUID typeId, Slot slot) {
        return offering(typeId, slot, held -> held.contains(slot.range()));
    }

    /** From its beginning until the session ends that offers it so far; zero when there is none. */
    Duration offeredFor(UUID typeId, Slot slot) {
        var start = slot.range().start();
        return offering(typeId, slot, held -> held.contains(start)).stream()
                .flatMap(session -> held(session).ranges().stream())
                .filter(held -> held.contains(start))
                .map(held -> Duration.between(start, held.end()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private Optional<AvailabilitySession> offering(UUID typeId, Slot slot, Predicate<TimeRange> fits) {
        return sessions.stream()
                .filter(session -> session.day().equals(slot.day())
                        && session.providerId().equals(slot.providerId())
                        && session.siteId().equals(slot.siteId())
                        && session.typeIds().contains(typeId))
                .filter(session -> held(session).ranges().stream().anyMatch(fits))
                .findFirst();
    }

    @Nullable
    OpeningDay opening(UUID siteId, LocalDate day) {
        return openings.getOrDefault(siteId, Map.of()).get(day);
    }

    /** From the day after one to another. */
    int openDays(UUID siteId, LocalDate after, LocalDate to) {
        return (int) after.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> isOpenOn(siteId, day))
                .count();
    }

    private boolean isOpenOn(UUID siteId, LocalDate day) {
        var opening = opening(siteId, day);
        return opening != null && opening.isOpen();
    }

    /**
     * Why what is booked cannot be held.
     *
     * @param on the end of its session stands only against what was booked on one
     */
    public Optional<RebookReason> against(Slot slot, BookedOn on) {
        var range = slot.range();
        if (away.overlap(slot.providerId(), slot.day(), range)) {
            return Optional.of(RebookReason.AWAY);
        }
        if (on.fallsOn(opening(slot.siteId(), slot.day()), range)) {
            return Optional.of(RebookReason.CLOSED);
        }
        return on != BookedOn.SESSION || isInASession(slot, range)
                ? Optional.empty()
                : Optional.of(RebookReason.NO_SESSION);
    }

    /** What it stands on, were it booked at a time that nobody offers. */
    BookedOn outside(Slot slot) {
        var opening = opening(slot.siteId(), slot.day());
        return opening != null && opening.isOpenThroughout(slot.range()) ? BookedOn.OPEN_HOURS : BookedOn.REASON;
    }

    private boolean isInASession(Slot slot, TimeRange range) {
        return sessions.stream()
                .anyMatch(session -> session.day().equals(slot.day())
                        && session.providerId().equals(slot.providerId())
                        && session.siteId().equals(slot.siteId())
                        && session.range().contains(range));
    }

    private List<TimeRange> opened(UUID siteId, LocalDate day) {
        var opening = opening(siteId, day);
        return opening == null ? List.of() : opening.ranges();
    }

    /** What an appointment takes beside the time of who receives. */
    enum Takes {
        A_ROOM,
        NO_ROOM
    }
}
