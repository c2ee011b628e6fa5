package fr.guichet.directory.web;

import fr.guichet.directory.CatalogueNames;
import fr.guichet.directory.DatedName;
import fr.guichet.directory.DirectoryService;
import fr.guichet.directory.ProcedureRow;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Renames a procedure from a day on. */
@Controller
@RequestMapping("/annuaire/operateurs/{operatorCode}/demarches/{procedureCode}/nom")
class ProcedureNameController {

    private final CatalogueNames names;
    private final DirectoryService directory;
    private final Entries entries;
    private final French french;

    ProcedureNameController(CatalogueNames names, DirectoryService directory, Entries entries, French french) {
        this.names = names;
        this.directory = directory;
        this.entries = entries;
        this.french = french;
    }

    @GetMapping
    String edit(@PathVariable String operatorCode, @PathVariable String procedureCode, Model model) {
        var procedure = entries.procedure(operatorCode, procedureCode);
        model.addAttribute("form", ProcedureNameForm.of(procedure, entries.today()));
        return form(procedure, model);
    }

    @PostMapping
    String rename(
            @PathVariable String operatorCode,
            @PathVariable String procedureCode,
            @Valid @ModelAttribute("form") ProcedureNameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var renamed = Attempt.to(() -> rename(operatorCode, procedureCode, form))
                .refusedOn("from")
                .whenStale(
                        () -> form.beside(
                                entries.procedure(operatorCode, procedureCode),
                                names.ofProcedure(operatorCode, procedureCode).getLast(),
                                french),
                        model);
        if (!renamed.succeeds(errors, model)) {
            return form(entries.procedure(operatorCode, procedureCode), model);
        }
        Flash.success(redirect, "directory.procedure-renamed", form.label());
        return "redirect:/annuaire/operateurs/{operatorCode}";
    }

    private void rename(String operatorCode, String procedureCode, ProcedureNameForm form) {
        directory.rename(operatorCode, procedureCode, form.seenVersion(), LocalDate.parse(form.from()), form.label());
    }

    private String form(ProcedureRow procedure, Model model) {
        model.addAttribute("operator", entries.operator(procedure.operatorCode()))
                .addAttribute("procedure", procedure)
                .addAttribute("labels", names.ofProcedure(procedure.operatorCode(), procedure.code()));
        return "directory/procedure-name";
    }

    /** Another label for a procedure, from a day on. */
    record ProcedureNameForm(
            @NotBlank @Size(min = 2, max = 120) @OneLine @NoForbiddenData
            String label,

            @NotBlank @ReadableDay String from,
            @ReadsAs(Long.class) @Nullable String version) {

        static ProcedureNameForm of(ProcedureRow procedure, LocalDate today) {
            return new ProcedureNameForm(procedure.label(), today.toString(), String.valueOf(procedure.version()));
        }

        /** Once it is valid. */
        @Nullable
        Long seenVersion() {
            return BothVersions.seen(version);
        }

        /** @param latest of its labels, today or from a day to come */
        BothVersions beside(ProcedureRow saved, DatedName latest, French french) {
            return new BothVersions(
                    saved.version(),
                    List.of(
                            new Line("directory.field.label", label, latest.name()),
                            new Line(
                                    "directory.field.from",
                                    french.date(LocalDate.parse(from)),
                                    french.date(latest.validFrom()))));
        }
    }
}
