package fr.guichet.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure under the label it bears on the day that was asked about.
 *
 * @param everydayWords what people say for it, searched with the label
 */
public record ProcedureRow(
        String operatorCode,
        String code,
        String label,
        List<String> everydayWords,
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
