package fr.guichet.availability;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An intervenant as pages show it. */
public record IntervenantRow(
        UUID id,
        @Nullable Long version,
        IntervenantDetails details,
        @Nullable LocalDate retiredOn) {

    public boolean receivesOn(LocalDate day) {
        return retiredOn == null || day.isBefore(retiredOn);
    }

    /** Null while none is set. */
    public @Nullable LocalDate lastDay() {
        return retiredOn == null ? null : retiredOn.minusDays(1);
    }

    public boolean isConventionOver(LocalDate day) {
        return details.conventionTo() != null && details.conventionTo().isBefore(day);
    }
}
