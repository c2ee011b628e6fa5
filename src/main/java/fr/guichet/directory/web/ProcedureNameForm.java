package fr.guichet.directory.web;

import fr.guichet.directory.ProcedureRow;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another label for a procedure, from a day on. */
record ProcedureNameForm(
        @NotBlank @Size(min = 2, max = 120) @OneLine @NoForbiddenData
        String label,

        @NotNull @PlausibleDay LocalDate from,
        @Nullable Long version) {

    static ProcedureNameForm of(ProcedureRow procedure, LocalDate today) {
        return new ProcedureNameForm(procedure.label(), today, procedure.version());
    }

    BothVersions beside(ProcedureRow saved) {
        return new BothVersions(saved.version(), List.of(new Line("directory.field.label", label, saved.label())));
    }
}
