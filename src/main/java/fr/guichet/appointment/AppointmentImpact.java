package fr.guichet.appointment;

import fr.guichet.availability.AvailabilitySession;
import fr.guichet.availability.SessionImpact;
import fr.guichet.rota.LeaveImpact;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.ClosureImpact;
import fr.guichet.site.Consequence;
import fr.guichet.site.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many appointments a closure, a leave or a cancelled session hits, told before it is decided. */
@Component
class AppointmentImpact implements ClosureImpact, LeaveImpact, SessionImpact {

    private final JdbcClient jdbc;

    AppointmentImpact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Consequence> of(List<LostTime> lost) {
        var days = lost.stream().map(LostTime::day).sorted().toList();
        return told(
                booked(days.getFirst(), days.getLast()),
                slot -> lost.stream()
                        .anyMatch(time -> time.siteId().equals(slot.siteId())
                                && time.day().equals(slot.day())
                                && time.ranges().stream().anyMatch(range(slot)::overlaps)));
    }

    @Override
    public List<Consequence> ofLeave(Collection<UUID> agentIds, LocalDateTime from, LocalDateTime to) {
        return told(
                booked(from.toLocalDate(), to.toLocalDate()),
                slot -> agentIds.contains(slot.providerId())
                        && slot.start().isBefore(to)
                        && slot.end().isAfter(from));
    }

    @Override
    public List<Consequence> ofSessions(List<AvailabilitySession> cancelled) {
        var days = cancelled.stream().map(AvailabilitySession::day).sorted().toList();
        return told(
                booked(days.getFirst(), days.getLast()),
                slot -> cancelled.stream()
                        .anyMatch(session -> session.providerId().equals(slot.providerId())
                                && session.siteId().equals(slot.siteId())
                                && session.day().equals(slot.day())
                                && session.range().overlaps(range(slot))));
    }

    private static List<Consequence> told(List<Slot> booked, Predicate<Slot> hit) {
        var count = booked.stream().filter(hit).count();
        return count == 0 ? List.of() : List.of(Consequence.of("appointment.consequence", count));
    }

    private List<Slot> booked(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select provider_id, site_id, room_id, starts_at, ends_at from appointment
                         where structure_id = :structureId and status = 'BOOKED'
                           and starts_at >= :from and starts_at < :until
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", from.atStartOfDay())
                .param("until", to.plusDays(1).atStartOfDay())
                .query((row, number) -> ClaimedTimes.slot(row))
                .list();
    }

    private static TimeRange range(Slot slot) {
        return new TimeRange(slot.start().toLocalTime(), slot.end().toLocalTime());
    }
}
