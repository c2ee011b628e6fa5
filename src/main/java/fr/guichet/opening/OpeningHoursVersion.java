package fr.guichet.opening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated version of the weekly hours of a site.
 *
 * @param label what the team calls it, such as « Horaires d’été »
 * @param validTo the last day, included; null while no end is known
 */
public record OpeningHoursVersion(
        UUID id,
        UUID siteId,
        @Nullable String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        WeeklyHours hours) {

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean beginsAfter(LocalDate day) {
        return validFrom.isAfter(day);
    }
}
