package fr.guichet.directory.web;

import fr.guichet.directory.DirectoryService;
import fr.guichet.directory.ProcedureRow;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.LastDayForm;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Retires a procedure after a day, or offers it again. */
@Controller
@RequestMapping("/annuaire/operateurs/{operatorCode}/demarches/{procedureCode}/retrait")
class ProcedureRetirementController {

    private static final String OPERATOR = "redirect:/annuaire/operateurs/{operatorCode}";

    private final DirectoryService directory;
    private final Entries entries;
    private final French french;

    ProcedureRetirementController(DirectoryService directory, Entries entries, French french) {
        this.directory = directory;
        this.entries = entries;
        this.french = french;
    }

    @GetMapping
    String edit(@PathVariable String operatorCode, @PathVariable String procedureCode, Model model) {
        var procedure = entries.procedure(operatorCode, procedureCode);
        model.addAttribute(
                "form", LastDayForm.of(procedure.validity().lastDay(), entries.today(), procedure.version()));
        return form(procedure, model);
    }

    @PostMapping
    String retire(
            @PathVariable String operatorCode,
            @PathVariable String procedureCode,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var retired = Attempt.to(() -> directory.retire(operatorCode, procedureCode, form.seenVersion(), form.day()))
                .refusedOn("lastDay")
                .whenStale(() -> beside(form, entries.procedure(operatorCode, procedureCode)), model);
        if (!retired.succeeds(errors, model)) {
            return form(entries.procedure(operatorCode, procedureCode), model);
        }
        Flash.success(redirect, "directory.retired", french.date(form.day()));
        return OPERATOR;
    }

    @PostMapping("/annulation")
    String reinstate(
            @PathVariable String operatorCode,
            @PathVariable String procedureCode,
            @RequestParam @Nullable Long version,
            RedirectAttributes redirect) {
        directory.reinstate(operatorCode, procedureCode, version);
        Flash.success(redirect, "directory.offered-again");
        return OPERATOR;
    }

    private BothVersions beside(LastDayForm typed, ProcedureRow saved) {
        return typed.beside("directory.field.lastDay", saved.validity().lastDay(), saved.version(), french);
    }

    private String form(ProcedureRow procedure, Model model) {
        model.addAttribute("operator", entries.operator(procedure.operatorCode()))
                .addAttribute("entry", procedure)
                .addAttribute("entryName", procedure.label())
                .addAttribute("kind", "procedure");
        return "directory/retirement";
    }
}
