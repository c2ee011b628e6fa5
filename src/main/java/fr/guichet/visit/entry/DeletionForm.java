package fr.guichet.visit.entry;

import fr.guichet.shared.web.ReadsAs;
import fr.guichet.visit.DeletionReason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a visit leaves the figures, and the version that the agent was looking at. */
record DeletionForm(
        @NotBlank @ReadsAs(DeletionReason.class) String reason,
        @Pattern(regexp = "\\d{1,18}") @Nullable String version) {

    @SuppressWarnings("NullAway") // not valid until a reason is chosen
    static DeletionForm of(@Nullable Long version) {
        return new DeletionForm(null, String.valueOf(version));
    }

    @Nullable
    Long seenVersion() {
        return version == null ? null : Long.valueOf(version);
    }
}
