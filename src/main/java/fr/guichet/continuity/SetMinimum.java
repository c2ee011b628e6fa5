package fr.guichet.continuity;

import fr.guichet.shared.model.Validity;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number of agents that a site needs; what is null does not restrict it. */
public record SetMinimum(
        UUID id,
        UUID siteId,
        int agents,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable UUID whileOpenSiteId,
        Validity validity,
        String reason) {}
