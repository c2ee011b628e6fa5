package fr.guichet.directory.web;

import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.French;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last day on which an operator or a procedure can be chosen. */
record RetirementForm(
        @NotNull @PlausibleDay LocalDate lastDay, @Nullable Long version) {

    static RetirementForm of(@Nullable LocalDate lastDay, LocalDate today, long version) {
        return new RetirementForm(lastDay == null ? today : lastDay, version);
    }

    BothVersions beside(@Nullable LocalDate saved, long savedVersion, French french) {
        return new BothVersions(
                savedVersion,
                List.of(new Line(
                        "directory.field.lastDay",
                        lastDay == null ? null : french.date(lastDay),
                        saved == null ? null : french.date(saved))));
    }
}
