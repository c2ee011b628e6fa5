package fr.guichet.shared.web;

import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.web.BothVersions.Line;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last day of anything that ends: a site, a room, an operator, an availability.
 *
 * @param version absent where nothing is edited by two
 * @param seen the fingerprint of the consequences that were shown
 */
public record LastDayForm(
        @NotBlank @ReadableDay String lastDay,
        @ReadsAs(Long.class) @Nullable String version,
        @Nullable String seen) {

    public static LastDayForm of(@Nullable LocalDate lastDay, LocalDate unlessSet, @Nullable Long version) {
        return new LastDayForm(
                (lastDay == null ? unlessSet : lastDay).toString(), version == null ? null : version.toString(), null);
    }

    /** Once it is valid. */
    public LocalDate day() {
        return LocalDate.parse(lastDay);
    }

    /** Once it is valid. */
    public @Nullable Long seenVersion() {
        return BothVersions.seen(version);
    }

    /** @param label the message key of the field */
    public BothVersions beside(String label, @Nullable LocalDate saved, @Nullable Long savedVersion, French french) {
        return new BothVersions(
                savedVersion, List.of(new Line(label, french.date(day()), saved == null ? null : french.date(saved))));
    }
}
