package fr.guichet.availability.web;

import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.ReadableDay;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last day of an availability, of an intervenant, of an appointment type.
 *
 * @param seen the seal of the consequences that were shown
 */
public record LastDayForm(
        @NotBlank @ReadableDay String lastDay,
        @Nullable Long version,
        @Nullable String seen) {

    public static LastDayForm of(@Nullable LocalDate lastDay, LocalDate unlessSet, @Nullable Long version) {
        return new LastDayForm((lastDay == null ? unlessSet : lastDay).toString(), version, null);
    }

    /** Once it is valid. */
    public LocalDate day() {
        return LocalDate.parse(lastDay);
    }

    public BothVersions beside(@Nullable LocalDate saved, @Nullable Long savedVersion, French french) {
        return new BothVersions(
                savedVersion,
                List.of(new Line(
                        "availability.field.lastDay", french.date(day()), saved == null ? null : french.date(saved))));
    }
}
