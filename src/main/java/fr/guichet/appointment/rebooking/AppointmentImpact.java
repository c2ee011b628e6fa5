package fr.guichet.appointment.rebooking;

import fr.guichet.appointment.DueAppointment;
import fr.guichet.appointment.Slot;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.availability.SessionImpact;
import fr.guichet.opening.ClosureImpact;
import fr.guichet.rota.LeaveImpact;
import fr.guichet.shared.model.Consequence;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** How many appointments a closure, a leave or a cancelled session hits, told before it is decided. */
@Component
class AppointmentImpact implements ClosureImpact, LeaveImpact, SessionImpact {

    private final DueAppointments appointments;

    AppointmentImpact(DueAppointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<Consequence> of(List<LostTime> lost) {
        var days = lost.stream().map(LostTime::day).sorted().toList();
        return told(
                appointments.toCome(days.getFirst(), days.getLast()),
                one -> lost.stream().anyMatch(time -> isIn(time, one.slot())));
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
                one -> !one.outside() && cancelled.stream().anyMatch(session -> isIn(session, one.slot())));
    }

    private static boolean isIn(LostTime time, Slot slot) {
        return time.siteId().equals(slot.siteId())
                && time.day().equals(slot.day())
                && time.ranges().stream().anyMatch(slot.range()::overlaps);
    }

    private static boolean isIn(AvailabilitySession session, Slot slot) {
        return session.providerId().equals(slot.providerId())
                && session.siteId().equals(slot.siteId())
                && session.day().equals(slot.day())
                && session.range().overlaps(slot.range());
    }

    private static List<Consequence> told(List<DueAppointment> toCome, Predicate<DueAppointment> hit) {
        var count = toCome.stream().filter(hit).count();
        return count == 0 ? List.of() : List.of(Consequence.of("appointment.consequence", count));
    }
}
