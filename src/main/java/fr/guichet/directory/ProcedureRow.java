package fr.guichet.directory;

import fr.guichet.shared.model.Validity;
import java.time.LocalDate;
import java.util.List;

/**
 * A procedure under the label it bears on the day that was asked about.
 *
 * @param everydayWords what people say for it, searched with the label
 */
public record ProcedureRow(
        String operatorCode, String code, String label, List<String> everydayWords, Validity validity, long version) {

    public boolean isValidOn(LocalDate day) {
        return validity.holdsOn(day);
    }

    public boolean isRetiredOn(LocalDate day) {
        return validity.hasEndedBy(day);
    }
}
