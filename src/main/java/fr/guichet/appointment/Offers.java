package fr.guichet.appointment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.guichet.availability.AvailabilityCalendar;
import fr.guichet.rota.LeaveService;
import fr.guichet.shared.tenancy.StructureMember;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.site.OpeningDay;
import fr.guichet.site.SiteCalendar;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is offered, and what stands against it, each asked once for a whole period. */
@Component
class Offers {

    private final AvailabilityCalendar availabilities;
    private final SiteCalendar calendar;
    private final LeaveService leaves;
    private final JdbcClient jdbc;
    private final Clock clock;

    Offers(
            AvailabilityCalendar availabilities,
            SiteCalendar calendar,
            LeaveService leaves,
            JdbcClient jdbc,
            Clock clock) {
        this.availabilities = availabilities;
        this.calendar = calendar;
        this.leaves = leaves;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Offer between(LocalDate from, LocalDate to) {
        return between(from, to, null);
    }

    /** @param without an appointment whose own time does not stand against it */
    Offer between(LocalDate from, LocalDate to, @Nullable UUID without) {
        return new Offer(
                availabilities.sessions(from, to), openings(from, to), away(from, to), taken(from, to, without));
    }

    private Map<UUID, Map<LocalDate, OpeningDay>> openings(LocalDate from, LocalDate to) {
        return calendar.daysOfEachSite(from, to).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, site -> byDay(site.getValue())));
    }

    private static Map<LocalDate, OpeningDay> byDay(List<OpeningDay> days) {
        return days.stream().collect(toMap(OpeningDay::day, identity()));
    }

    private BusyTimes away(LocalDate from, LocalDate to) {
        var away = new BusyTimes();
        for (var leave : leaves.between(from, to)) {
            away.add(leave.agentId(), leave.startsAt(), leave.endsAt());
        }
        return away;
    }

    /** What whoever asks holds is free for them. */
    private BusyTimes taken(LocalDate from, LocalDate to, @Nullable UUID without) {
        var taken = new BusyTimes();
        jdbc.sql("""
                        select provider_id, room_id, starts_at, ends_at
                          from appointment
                         where structure_id = :structureId and starts_at >= :from and starts_at < :until
                           and status in ('BOOKED', 'ARRIVED', 'HONOURED') and id is distinct from :without
                        union all
                        select provider_id, room_id, starts_at, ends_at
                          from slot_hold
                         where structure_id = :structureId and starts_at >= :from and starts_at < :until
                           and held_until > :now and held_by is distinct from :me
                        """)
                .param("structureId", Tenancy.requireStructureId())
                .param("from", from.atStartOfDay())
                .param("until", to.plusDays(1).atStartOfDay())
                .param("now", Timestamp.from(clock.instant()))
                .param("without", without, Types.OTHER)
                .param("me", Tenancy.member().map(StructureMember::accountId).orElse(null), Types.OTHER)
                .query(row -> {
                    var start = row.getObject("starts_at", LocalDateTime.class);
                    var end = row.getObject("ends_at", LocalDateTime.class);
                    taken.add(row.getObject("provider_id", UUID.class), start, end);
                    var room = row.getObject("room_id", UUID.class);
                    if (room != null) {
                        taken.add(room, start, end);
                    }
                });
        return taken;
    }
}
