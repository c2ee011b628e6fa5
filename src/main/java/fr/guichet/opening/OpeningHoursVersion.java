package fr.guichet.opening;

import fr.guichet.shared.model.Validity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated version of the weekly hours of a site.
 *
 * @param label what the team calls it, such as « Horaires d’été »
 */
public record OpeningHoursVersion(
        UUID id, UUID siteId, @Nullable String label, Validity validity, WeeklyHours hours) {

    public boolean inForceOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    /** Only while its site receives. */
    public OpeningHoursVersion within(Validity ofSite) {
        return new OpeningHoursVersion(id, siteId, label, validity.sharedWith(ofSite), hours);
    }

    public boolean beginsAfter(LocalDate day) {
        return validity.from().isAfter(day);
    }
}
