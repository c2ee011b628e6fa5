package fr.guichet.opening.closure;

import fr.guichet.opening.ClosureReason;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closes a site, or the whole structure, from a day to a day.
 *
 * @param id of the closure that the act makes, given by the form: sent twice, it closes once
 * @param siteId null for the whole structure
 * @param startsAt on each of the days; null from the morning on
 * @param endsAt on each of the days; null until the evening
 * @param announced on the public pages
 * @param publicText what the public reads beside « fermeture exceptionnelle »
 */
public record DecideClosure(
        UUID id,
        @Nullable UUID siteId,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        ClosureReason reason,
        boolean announced,
        @Nullable String publicText) {}
