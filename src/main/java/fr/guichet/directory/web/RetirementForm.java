package fr.guichet.directory.web;

import fr.guichet.shared.web.French;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day on which an operator or a procedure can be chosen. */
record RetirementForm(
        @NotNull @PlausibleDay LocalDate lastDay, @Nullable Long version) {

    static RetirementForm of(@Nullable LocalDate lastDay, LocalDate today, long version) {
        return new RetirementForm(lastDay == null ? today : lastDay, version);
    }

    Compared comparedWith(@Nullable LocalDate kept, French french) {
        return new Compared(
                "directory.field.lastDay",
                lastDay == null ? null : french.date(lastDay),
                kept == null ? null : french.date(kept));
    }
}
