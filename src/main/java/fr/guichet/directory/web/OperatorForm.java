package fr.guichet.directory.web;

import fr.guichet.directory.AddOperator;
import fr.guichet.directory.CodeFrom;
import fr.guichet.directory.OperatorType;
import fr.guichet.directory.Theme;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new operator; without a code, it takes the one that its short name suggests. */
record OperatorForm(
        @NotBlank @ReadsAs(UUID.class) String id,

        @NotBlank @Size(min = 2, max = 24) @OneLine @NoForbiddenData
        String shortName,

        @NotBlank @Size(min = 2, max = 120) @OneLine @NoForbiddenData
        String name,

        @CatalogueCode @Size(min = 2, max = LONGEST_CODE) @Nullable
        String code,

        @NotNull OperatorType type,
        @NotNull Theme theme,
        @Size(max = 24) @OneLine @NoForbiddenData @Nullable String hint,
        @NotBlank @ReadableDay String validFrom) {

    static final int LONGEST_CODE = 40;

    @SuppressWarnings("NullAway") // not valid until it is filled in
    static OperatorForm blank(UUID id, LocalDate today) {
        return new OperatorForm(id.toString(), null, null, null, OperatorType.LOCAL, null, null, today.toString());
    }

    AddOperator toAddition() {
        var itsCode = code == null ? CodeFrom.name(shortName, LONGEST_CODE) : code;
        return new AddOperator(itsCode, type, theme, shortName, name, hint, LocalDate.parse(validFrom));
    }
}
