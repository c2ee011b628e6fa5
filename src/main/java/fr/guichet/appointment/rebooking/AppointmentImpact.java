package fr.guichet.appointment.rebooking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.guichet.appointment.DueAppointment;
import fr.guichet.appointment.Slot;
import fr.guichet.appointment.slot.BookedOn;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.availability.SessionImpact;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.room.RoomUse;
import fr.guichet.rota.LeaveImpact;
import fr.guichet.shared.model.Consequence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * How many appointments a change of opening, a leave, a cancelled session or someone’s retirement hits, told before it is decided: as many as
 * {@link Rebooking} lists for it afterwards.
 */
@Component
class AppointmentImpact implements OpeningImpact, LeaveImpact, SessionImpact, RoomUse {

    private final DueAppointments appointments;

    AppointmentImpact(DueAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Consequence> of(List<ChangedDay> changed) {
        var days =
                changed.stream().collect(groupingBy(ChangedDay::siteId, toMap(ChangedDay::day, Function.identity())));
        return told(
                appointments.toCome(changed.getFirst().day(), changed.getLast().day()),
                one -> Optional.ofNullable(days.getOrDefault(one.slot().siteId(), Map.of())
                                .get(one.slot().day()))
                        .filter(day -> isHit(one, day))
                        .isPresent());
    }

    /** What could not be held before is hit too by whoever shuts the door on it once more. */
    private static boolean isHit(DueAppointment one, ChangedDay day) {
        var range = one.slot().range();
        return one.on().fallsOn(day.after(), range)
                && (day.shuts(range) || !one.on().fallsOn(day.before(), range));
    }

    @Override
    public List<Consequence> ofLeave(Collection<UUID> agentIds, LocalDateTime from, LocalDateTime to) {
        return told(
                appointments.toCome(from.toLocalDate(), to.toLocalDate()),
                one -> agentIds.contains(one.slot().providerId())
                        && one.slot().start().isBefore(to)
                        && one.slot().end().isAfter(from));
    }

    /** What was booked outside the sessions is held without them. */
    @Override
    public List<Consequence> ofSessions(List<AvailabilitySession> cancelled) {
        var days = cancelled.stream().map(AvailabilitySession::day).sorted().toList();
        return told(
                appointments.toCome(days.getFirst(), days.getLast()),
                one -> one.on() == BookedOn.SESSION
                        && cancelled.stream().anyMatch(session -> isIn(session, one.slot())));
    }

    @Override
    public List<Consequence> ofRetirement(UUID providerId, LocalDate lastDay) {
        return told(
                appointments.toComeAfter(lastDay),
                one -> one.slot().providerId().equals(providerId));
    }

    /** What is booked in a room is held there, also when nothing else can be booked in it any more. */
    @Override
    public List<Consequence> after(UUID roomId, LocalDate lastDay) {
        var count = appointments.toComeAfter(lastDay).stream()
                .filter(one -> roomId.equals(one.slot().roomId()))
                .count();
        return count == 0 ? List.of() : List.of(Consequence.of("room.use.appointments", count));
    }

    private static boolean isIn(AvailabilitySession session, Slot slot) {
        return session.providerId().equals(slot.providerId())
                && session.siteId().equals(slot.siteId())
                && session.day().equals(slot.day())
                && session.range().overlaps(slot.range());
    }

    private static List<Consequence> told(List<DueAppointment> toCome, Predicate<DueAppointment> hit) {
        var count = toCome.stream().filter(hit).count();
        return count == 0 ? List.of() : List.of(Consequence.of(TO_MOVE, count));
    }
}
