package fr.guichet.availability;

import fr.guichet.shared.model.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What would no longer be held, and what follows, to be seen before it is decided. */
@Service
@Transactional(readOnly = true)
public class SessionLosses {

    private final AvailabilityRows rows;
    private final AvailabilityCalendar calendar;
    private final List<SessionImpact> impacts;
    private final Clock clock;

    SessionLosses(AvailabilityRows rows, AvailabilityCalendar calendar, List<SessionImpact> impacts, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.impacts = impacts;
        this.clock = clock;
    }

    /** Of one session, were it cancelled. */
    public LostSessions onDay(UUID availabilityId, LocalDate day) {
        return lost(availabilityId, day, day);
    }

    /** Of all sessions of the year that follows a last day. */
    public LostSessions after(UUID availabilityId, LocalDate lastDay) {
        var today = LocalDate.now(clock);
        var from = lastDay.isBefore(today) ? today : lastDay.plusDays(1);
        return lost(availabilityId, from, from.plusYears(1));
    }

    private LostSessions lost(UUID availabilityId, LocalDate from, LocalDate to) {
        var row = rows.withId(availabilityId, from, to)
                .orElseThrow(() -> new NotFound(Availability.class, availabilityId));
        var sessions = calendar.sessions(List.of(row), from, to);
        return new LostSessions(
                sessions,
                sessions.isEmpty()
                        ? List.of()
                        : impacts.stream()
                                .flatMap(impact -> impact.of(sessions).stream())
                                .toList());
    }
}
