package fr.guichet.opening.closure;

import fr.guichet.opening.ClosureReason;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableTime;
import fr.guichet.shared.web.DayPart;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closure, as text.
 *
 * @param site blank for the whole structure
 * @param lastDay blank when it is the first one
 * @param part of each day
 * @param seen the fingerprint of the consequences that were shown
 */
record NewClosureForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @ReadsAs(UUID.class) @Nullable String site,
        @NotBlank @ReadableDay String firstDay,
        @ReadableDay @Nullable String lastDay,
        @NotBlank @ReadsAs(DayPart.class) String part,
        @ReadableTime @Nullable String startsAt,
        @ReadableTime @Nullable String endsAt,
        @NotBlank @ReadsAs(ClosureReason.class) String reason,
        @Nullable Boolean announced,
        @OneLine @Size(max = 280) @NoForbiddenData @Nullable String publicText,
        @Nullable String seen) {

    @SuppressWarnings("NullAway") // not valid until a reason is chosen
    static NewClosureForm of(ProposedClosure proposed, UUID id, LocalDate unlessGiven) {
        return new NewClosureForm(
                id.toString(),
                text(proposed.site()),
                Objects.requireNonNullElse(proposed.du(), unlessGiven).toString(),
                text(proposed.au()),
                (proposed.isOfCertainHours() ? DayPart.HOURS : DayPart.ALL_DAY).name(),
                text(proposed.de()),
                text(proposed.a()),
                text(proposed.motif()),
                true,
                null,
                null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    boolean lacksItsHours() {
        return DayPart.HOURS.name().equals(part) && startsAt == null && endsAt == null;
    }

    /** Once it is valid. */
    DecideClosure toCommand() {
        var first = LocalDate.parse(firstDay);
        return new DecideClosure(
                UUID.fromString(id),
                site == null ? null : UUID.fromString(site),
                first,
                lastDay == null ? first : LocalDate.parse(lastDay),
                DayPart.valueOf(part).start(startsAt),
                DayPart.valueOf(part).end(endsAt),
                ClosureReason.valueOf(reason),
                Boolean.TRUE.equals(announced),
                publicText);
    }
}
