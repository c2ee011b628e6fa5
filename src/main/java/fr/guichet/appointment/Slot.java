package fr.guichet.appointment;

import fr.guichet.shared.model.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time with someone at a site, in the local time of the site.
 *
 * @param roomId what it takes; null on the telephone, or where the type needs none
 */
public record Slot(UUID providerId, UUID siteId, @Nullable UUID roomId, LocalDateTime start, LocalDateTime end) {

    public static Slot of(UUID providerId, UUID siteId, @Nullable UUID roomId, LocalDateTime start, Duration duration) {
        return new Slot(providerId, siteId, roomId, start, start.plus(duration));
    }

    /** What a row says in {@code provider_id}, {@code site_id}, {@code room_id}, {@code starts_at} and {@code ends_at}. */
    public static Slot of(ResultSet row) throws SQLException {
        return new Slot(
                row.getObject("provider_id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class));
    }

    public Slot in(UUID room) {
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
