package fr.guichet.opening.closure;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableTime;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A special opening, as text. */
record SpecialOpeningForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @NotBlank @ReadsAs(UUID.class) String site,
        @NotBlank @ReadableDay String day,
        @NotBlank @ReadableTime String opens,
        @NotBlank @ReadableTime String closes,
        @Nullable Boolean announced,
        @OneLine @Size(max = 280) @NoForbiddenData @Nullable String publicText) {

    @SuppressWarnings("NullAway") // not valid until the hours are filled in
    static SpecialOpeningForm blank(UUID id, @Nullable UUID site, LocalDate day) {
        return new SpecialOpeningForm(
                id.toString(), site == null ? null : site.toString(), day.toString(), null, null, true, null);
    }

    /** Once each field can be read. */
    boolean isReversed() {
        return !LocalTime.parse(opens).isBefore(LocalTime.parse(closes));
    }

    /** Once it is valid. */
    OpenSpecially toCommand() {
        return new OpenSpecially(
                UUID.fromString(id),
                UUID.fromString(site),
                LocalDate.parse(day),
                new TimeRange(LocalTime.parse(opens), LocalTime.parse(closes)),
                Boolean.TRUE.equals(announced),
                publicText);
    }
}
