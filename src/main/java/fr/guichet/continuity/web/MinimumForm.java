package fr.guichet.continuity.web;

import fr.guichet.continuity.SetMinimum;
import fr.guichet.shared.model.Validity;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.typed.ReadableTime;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many agents a site needs, as text; what is blank does not restrict it. */
record MinimumForm(
        @NotBlank @ReadsAs(UUID.class) String id,
        @NotBlank @ReadsAs(UUID.class) String site,
        @NotBlank @Pattern(regexp = "1?[0-9]|20") String agents,
        @ReadsAs(DayOfWeek.class) @Nullable String weekday,
        @ReadableTime @Nullable String startsAt,
        @ReadableTime @Nullable String endsAt,
        @ReadsAs(UUID.class) @Nullable String whileOpen,
        @NotBlank @ReadableDay String validFrom,
        @ReadableDay @Nullable String validTo,

        @NotBlank @OneLine @Size(min = 2, max = 200) @NoForbiddenData
        String reason) {

    @SuppressWarnings("NullAway") // not valid until a reason is given
    static MinimumForm blank(UUID id, UUID site, LocalDate from) {
        return new MinimumForm(
                id.toString(), site.toString(), "1", null, null, null, null, from.toString(), null, null);
    }

    /** Once it is valid. */
    SetMinimum toCommand() {
        return new SetMinimum(
                UUID.fromString(id),
                UUID.fromString(site),
                Integer.parseInt(agents),
                weekday == null ? null : DayOfWeek.valueOf(weekday),
                startsAt == null ? null : LocalTime.parse(startsAt),
                endsAt == null ? null : LocalTime.parse(endsAt),
                whileOpen == null ? null : UUID.fromString(whileOpen),
                new Validity(LocalDate.parse(validFrom), validTo == null ? null : LocalDate.parse(validTo)),
                reason);
    }
}
