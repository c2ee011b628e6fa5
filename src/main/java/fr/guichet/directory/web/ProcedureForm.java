package fr.guichet.directory.web;

import fr.guichet.directory.AddProcedure;
import fr.guichet.directory.CodeFrom;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new procedure; without a code, it takes the one that its operator and its label suggest. */
record ProcedureForm(
        @NotBlank @Size(min = 2, max = 120) @OneLine @NoForbiddenData
        String label,

        @CatalogueCode @Size(min = 2, max = LONGEST_CODE) @Nullable
        String code,

        @WordList @NoForbiddenData @Nullable String words,
        @NotNull @PlausibleDay LocalDate validFrom) {

    static final int LONGEST_CODE = 60;

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static ProcedureForm blank(LocalDate today) {
        return new ProcedureForm(null, null, null, today);
    }

    AddProcedure toAddition(String operatorCode) {
        var itsCode = code == null ? CodeFrom.name(operatorCode + " " + label, LONGEST_CODE) : code;
        return new AddProcedure(operatorCode, itsCode, label, EverydayWords.list(words), validFrom);
    }
}
