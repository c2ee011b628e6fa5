package fr.guichet.continuity;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A part of the open hours of a site for which agents are missing.
 *
 * @param away those who were planned there and are not, for a leave
 */
public record ContinuityGap(UUID siteId, LocalDate day, TimeRange range, int present, int minimum, List<UUID> away) {

    /** @param now local time */
    public boolean isOver(LocalDateTime now) {
        return !day.atTime(range.end()).isAfter(now);
    }

    public boolean isUnattended() {
        return present == 0;
    }
}
