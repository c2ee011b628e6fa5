package fr.guichet.opening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes weekly hours for a site.
 *
 * @param id of the version that the act makes, given by the form: sent twice, it is published once
 * @param label what the team calls it, such as « Horaires d’été »
 * @param validTo the last day, after which the hours of before come back; null for good
 */
public record PublishHours(
        UUID id,
        UUID siteId,
        @Nullable String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        WeeklyHours hours) {}
