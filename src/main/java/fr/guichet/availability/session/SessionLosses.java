package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilityCalendar;
import fr.guichet.availability.AvailabilityRow;
import fr.guichet.availability.AvailabilityRows;
import fr.guichet.availability.SessionImpact;
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

    /** Of an availability, in the year that follows a last day. */
    public LostSessions after(UUID availabilityId, LocalDate lastDay) {
        var from = dayAfter(lastDay);
        return lost(availabilityId, from, from.plusYears(1));
    }

    /** Of a provider, in the year that follows a last day. */
    public LostSessions ofProviderAfter(UUID providerId, LocalDate lastDay) {
        var from = dayAfter(lastDay);
        var to = from.plusYears(1);
        return new LostSessions(
                calendar.sessions(rows.ofProvider(providerId, from, to), from, to),
                impacts.stream()
                        .flatMap(impact -> impact.ofRetirement(providerId, from.minusDays(1)).stream())
                        .toList());
    }

    private LostSessions lost(UUID availabilityId, LocalDate from, LocalDate to) {
        return lost(rows.withId(availabilityId, from, to).stream().toList(), from, to);
    }

    /** What is over is not lost. */
    private LocalDate dayAfter(LocalDate lastDay) {
        var today = LocalDate.now(clock);
        return lastDay.isBefore(today) ? today : lastDay.plusDays(1);
    }

    private LostSessions lost(List<AvailabilityRow> of, LocalDate from, LocalDate to) {
        var sessions = calendar.sessions(of, from, to);
        return new LostSessions(
                sessions,
                sessions.isEmpty()
                        ? List.of()
                        : impacts.stream()
                                .flatMap(impact -> impact.ofSessions(sessions).stream())
                                .toList());
    }
}
