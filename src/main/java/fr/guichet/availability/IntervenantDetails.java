package fr.guichet.availability;

import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.phone.Phone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of an intervenant.
 *
 * @param operatorCode whose permanence it is, where it is one of the directory
 * @param convention what the structure and they signed
 * @param contactName a colleague at work, told when a session is not held
 */
public record IntervenantDetails(
        ProviderKind kind,
        String name,
        @Nullable String operatorCode,
        @Nullable String convention,
        @Nullable LocalDate conventionFrom,
        @Nullable LocalDate conventionTo,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String contactEmail) {

    /** @param plan of the house */
    IntervenantDetails withTidyPhone(NumberingPlan plan) {
        return new IntervenantDetails(
                kind,
                name,
                operatorCode,
                convention,
                conventionFrom,
                conventionTo,
                contactName,
                contactPhone == null ? null : Phone.tidy(contactPhone, plan),
                contactEmail);
    }

    void validate() {
        if (kind == ProviderKind.COUNSELLOR) {
            throw new RuleViolation("intervenant.has-an-account").on("kind");
        }
        if (conventionFrom != null && conventionTo != null && conventionTo.isBefore(conventionFrom)) {
            throw new RuleViolation("intervenant.convention-ends-before-it-begins").on("conventionTo");
        }
    }
}
