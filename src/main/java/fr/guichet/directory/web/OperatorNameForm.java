package fr.guichet.directory.web;

import fr.guichet.directory.DatedName;
import fr.guichet.directory.OperatorRow;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another name for an operator, from a day on. */
record OperatorNameForm(
        @NotBlank @Size(min = 2, max = 24) @OneLine @NoForbiddenData
        String shortName,

        @NotBlank @Size(min = 2, max = 120) @OneLine @NoForbiddenData
        String name,

        @NotBlank @ReadableDay String from,
        @ReadsAs(Long.class) @Nullable String version) {

    static OperatorNameForm of(OperatorRow operator, LocalDate today) {
        return new OperatorNameForm(
                operator.shortName(), operator.name(), today.toString(), String.valueOf(operator.version()));
    }

    /** @param latest of its names, today or from a day to come */
    BothVersions beside(OperatorRow saved, DatedName latest, French french) {
        return new BothVersions(
                saved.version(),
                List.of(
                        new Line("directory.field.shortName", shortName, latest.shortName()),
                        new Line("directory.field.name", name, latest.name()),
                        new Line(
                                "directory.field.from",
                                french.date(LocalDate.parse(from)),
                                french.date(latest.validFrom()))));
    }

    /** Once it is valid. */
    @Nullable
    Long seenVersion() {
        return BothVersions.seen(version);
    }

    DatedName toName() {
        return new DatedName(LocalDate.parse(from), shortName, name);
    }
}
