package fr.guichet.availability;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of an availability, in the local time of its site; of an intervenant, one session of a permanence.
 *
 * @param roomId where those at the office are received
 * @param typeIds what can be booked in it
 */
public record AvailabilitySession(
        UUID availabilityId,
        UUID providerId,
        UUID siteId,
        @Nullable UUID roomId,
        LocalDate day,
        TimeRange range,
        Set<UUID> typeIds) {}
