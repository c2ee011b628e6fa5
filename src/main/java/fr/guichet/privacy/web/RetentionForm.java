package fr.guichet.privacy.web;

import fr.guichet.privacy.RetentionRow;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For how many months, as text, at the version that was seen. */
record RetentionForm(
        @ReadsAs(Long.class) @Nullable String version,
        @NotBlank @Pattern(regexp = "\\d{1,4}") @Nullable String months) {

    static RetentionForm of(RetentionRow row) {
        return new RetentionForm(row.version() == null ? null : row.version().toString(), String.valueOf(row.months()));
    }

    int toMonths() {
        return Integer.parseInt(String.valueOf(months));
    }

    @Nullable
    Long seenVersion() {
        return version == null ? null : Long.valueOf(version);
    }

    BothVersions beside(RetentionRow saved) {
        return new BothVersions(
                saved.version(), List.of(new Line("privacy.field.months", months, String.valueOf(saved.months()))));
    }
}
