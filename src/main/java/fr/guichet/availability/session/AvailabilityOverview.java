package fr.guichet.availability.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fr.guichet.availability.AvailabilityCalendar;
import fr.guichet.availability.AvailabilityRow;
import fr.guichet.availability.AvailabilityRows;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.shared.model.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The availabilities that still matter, to be shown and changed. */
@Service
@Transactional(readOnly = true)
public class AvailabilityOverview {

    private static final int YEARS_AHEAD = 3;
    private static final int WEEKS_OF_SHARED_ROOMS = 8;

    private final AvailabilityRows rows;
    private final AvailabilityCalendar calendar;
    private final Clock clock;

    AvailabilityOverview(AvailabilityRows rows, AvailabilityCalendar calendar, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In force today or later, by weekday and hour. */
    public List<UpcomingSessions> outlooks() {
        var today = LocalDate.now(clock);
        var until = today.plusYears(YEARS_AHEAD);
        var current = rows.between(today, until).stream()
                .filter(row -> row.heldUntil() == null || !row.heldUntil().isBefore(today))
                .sorted(Comparator.<AvailabilityRow, LocalDate>comparing(row ->
                                row.plan().isOnce() ? row.plan().validity().from() : LocalDate.MIN)
                        .thenComparing(row -> row.plan().repetition().weekday())
                        .thenComparing(row -> row.plan().range().start())
                        .thenComparing(row -> row.plan().validity().from()))
                .toList();
        var sharing = sharing(calendar.sessions(current, today, today.plusWeeks(WEEKS_OF_SHARED_ROOMS)));
        var inSchoolHolidays = calendar.inSchoolHolidays();
        return current.stream()
                .map(row -> UpcomingSessions.of(
                        row,
                        row.sessions(today, until, inSchoolHolidays.of(row.schoolZone()))
                                .limit(UpcomingSessions.SHOWN)
                                .map(AvailabilitySession::day)
                                .toList(),
                        today,
                        sharing.contains(row.id())))
                .toList();
    }

    /** To be changed on a day of which it is held. */
    public AvailabilityRow heldOn(UUID id, LocalDate day) {
        var row = rows.withId(id, day, day).orElseThrow(() -> new NotFound(AvailabilityRow.class, id));
        if (calendar.sessions(List.of(row), day, day).isEmpty()) {
            throw new NotFound(AvailabilitySession.class, day);
        }
        return row;
    }

    public AvailabilityRow availability(UUID id) {
        var today = LocalDate.now(clock);
        return rows.withId(id, today, today).orElseThrow(() -> new NotFound(AvailabilityRow.class, id));
    }

    private static Set<UUID> sharing(List<AvailabilitySession> sessions) {
        return sessions.stream()
                .filter(session -> session.roomId() != null)
                .collect(groupingBy(session -> Map.entry(Objects.requireNonNull(session.roomId()), session.day())))
                .values()
                .stream()
                .flatMap(there -> there.stream().filter(one -> there.stream().anyMatch(other -> isBeside(one, other))))
                .map(AvailabilitySession::availabilityId)
                .collect(toSet());
    }

    private static boolean isBeside(AvailabilitySession one, AvailabilitySession other) {
        return !one.availabilityId().equals(other.availabilityId())
                && one.range().overlaps(other.range());
    }
}
