package fr.guichet.appointment.slot;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.guichet.availability.AvailabilityCalendar;
import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.rota.LeaveService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is offered, and what stands against it, each asked once for a whole period. */
@Component
public class Offers {

    private final AvailabilityCalendar availabilities;
    private final SiteCalendar calendar;
    private final LeaveService leaves;
    private final ClaimedTimes claims;

    Offers(AvailabilityCalendar availabilities, SiteCalendar calendar, LeaveService leaves, ClaimedTimes claims) {
        this.availabilities = availabilities;
        this.calendar = calendar;
        this.leaves = leaves;
        this.claims = claims;
    }

    public Offer between(LocalDate from, LocalDate to) {
        return between(from, to, null);
    }

    /** @param without an appointment whose own time does not stand against it */
    Offer between(LocalDate from, LocalDate to, @Nullable UUID without) {
        var now = claims.between(from, to, without);
        var openings = bySite(calendar.daysOfEverySite(from, to));
        return new Offer(availabilities.sessions(from, to), openings, away(from, to), now.taken(), now.held());
    }

    /** The same day, with what was booked and held in the meantime. */
    Offer since(Offer before, LocalDate day, UUID without) {
        var now = claims.between(day, day, without);
        return new Offer(before.sessions(), before.openings(), before.away(), now.taken(), now.held());
    }

    /** Before anything is booked or held. */
    public Offer planned(LocalDate from, LocalDate to) {
        return planned(from, to, calendar.daysOfEverySite(from, to));
    }

    /** @param days of each site, that whole period at least */
    public Offer planned(LocalDate from, LocalDate to, Map<UUID, List<OpeningDay>> days) {
        return new Offer(availabilities.sessions(from, to), bySite(days), away(from, to), new BusyTimes(), List.of());
    }

    private static Map<UUID, Map<LocalDate, OpeningDay>> bySite(Map<UUID, List<OpeningDay>> days) {
        return days.entrySet().stream().collect(toMap(Map.Entry::getKey, site -> byDay(site.getValue())));
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
}
