package fr.guichet.directory;

import fr.guichet.shared.model.Validity;
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
        Validity validity,
        long version) {

    public boolean isValidOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    public boolean isRetiredOn(LocalDate day) {
        return validity.hasEndedBy(day);
    }
}
