package fr.guichet.availability;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intervenant as pages show it.
 *
 * @param lastDay on which they receive; null while none is set
 */
public record IntervenantRow(
        UUID id,
        @Nullable Long version,
        IntervenantDetails details,
        @Nullable LocalDate lastDay) {

    public boolean receivesOn(LocalDate day) {
        return lastDay == null || !day.isAfter(lastDay);
    }

    public boolean isConventionOver(LocalDate day) {
        return details.conventionTo() != null && details.conventionTo().isBefore(day);
    }
}
