package fr.guichet.appointment;

import fr.guichet.shared.model.TimeRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time with someone at a site, on the wall of the site.
 *
 * @param roomId what it takes; null on the telephone, or where the type needs none
 */
public record Slot(UUID providerId, UUID siteId, @Nullable UUID roomId, LocalDateTime start, LocalDateTime end) {

    static Slot of(UUID providerId, UUID siteId, @Nullable UUID roomId, LocalDateTime start, Duration duration) {
        return new Slot(providerId, siteId, roomId, start, start.plus(duration));
    }

    Slot in(UUID room) {
        return new Slot(providerId, siteId, room, start, end);
    }

    public LocalDate day() {
        return start.toLocalDate();
    }

    /** On its day; what ends at midnight ends with it. */
    public TimeRange range() {
        var until = end.toLocalDate().equals(day()) ? end.toLocalTime() : LocalTime.MAX;
        return new TimeRange(start.toLocalTime(), until);
    }

    public Duration duration() {
        return Duration.between(start, end);
    }
}
