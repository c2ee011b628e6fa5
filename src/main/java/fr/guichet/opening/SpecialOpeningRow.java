package fr.guichet.opening;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A special opening as pages show it. */
public record SpecialOpeningRow(
        UUID id,
        UUID siteId,
        LocalDate day,
        TimeRange range,
        boolean announced,
        @Nullable String publicText) {

    public boolean isOver(LocalDate today) {
        return day.isBefore(today);
    }
}
