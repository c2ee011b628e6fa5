package fr.guichet.availability.web;

import fr.guichet.availability.IntervenantDetails;
import fr.guichet.availability.IntervenantRow;
import fr.guichet.availability.ProviderKind;
import fr.guichet.shared.phone.ReadablePhone;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableEmail;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An intervenant, as text. */
record IntervenantForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @Nullable Long version,
        @NotBlank @ReadsAs(ProviderKind.class) String kind,

        @NotBlank @OneLine @Size(min = 2, max = 80) @NoForbiddenData
        String name,

        @Size(max = 60) @Nullable String operator,
        @OneLine @Size(max = 120) @NoForbiddenData @Nullable String convention,
        @ReadableDay @Nullable String conventionFrom,
        @ReadableDay @Nullable String conventionTo,
        @OneLine @Size(max = 80) @NoForbiddenData @Nullable String contactName,

        @ReadablePhone(ofAService = true) @Size(max = 60) @Nullable
        String contactPhone,

        @ReadableEmail @Size(max = 120) @Nullable String contactEmail) {

    @SuppressWarnings("NullAway") // not valid until it has a name
    static IntervenantForm blank(UUID id) {
        return new IntervenantForm(
                id.toString(), null, ProviderKind.PERMANENCE.name(), null, null, null, null, null, null, null, null);
    }

    static IntervenantForm of(IntervenantRow row) {
        var details = row.details();
        return new IntervenantForm(
                row.id().toString(),
                row.version(),
                details.kind().name(),
                details.name(),
                details.operatorCode(),
                details.convention(),
                text(details.conventionFrom()),
                text(details.conventionTo()),
                details.contactName(),
                details.contactPhone(),
                details.contactEmail());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** Once it is valid. */
    IntervenantDetails toDetails() {
        return new IntervenantDetails(
                ProviderKind.valueOf(kind),
                name,
                operator,
                convention,
                day(conventionFrom),
                day(conventionTo),
                contactName,
                contactPhone,
                contactEmail);
    }
}
