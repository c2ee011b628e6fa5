package fr.guichet.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operator under the name it bears on the day that was asked about.
 *
 * @param hint one or two words for a tile, such as « Retraite »
 * @param version what an edit form sends back
 */
public record OperatorRow(
        String code,
        OperatorType type,
        Theme theme,
        String shortName,
        String name,
        @Nullable String hint,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean isRetiredOn(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }
}
