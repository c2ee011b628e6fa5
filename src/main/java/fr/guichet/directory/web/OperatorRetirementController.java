package fr.guichet.directory.web;

import fr.guichet.directory.DirectoryService;
import fr.guichet.directory.OperatorRow;
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

/** Retires an operator after a day, or offers it again. */
@Controller
@RequestMapping("/annuaire/operateurs/{operatorCode}/retrait")
class OperatorRetirementController {

    private static final String OPERATOR = "redirect:/annuaire/operateurs/{operatorCode}";

    private final DirectoryService directory;
    private final Entries entries;
    private final French french;

    OperatorRetirementController(DirectoryService directory, Entries entries, French french) {
        this.directory = directory;
        this.entries = entries;
        this.french = french;
    }

    @GetMapping
    String edit(@PathVariable String operatorCode, Model model) {
        var operator = entries.operator(operatorCode);
        model.addAttribute("form", LastDayForm.of(operator.validity().lastDay(), entries.today(), operator.version()));
        return form(operator, model);
    }

    @PostMapping
    String retire(
            @PathVariable String operatorCode,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var retired = Attempt.to(() -> directory.retire(operatorCode, form.seenVersion(), form.day()))
                .refusedOn("lastDay")
                .whenStale(() -> beside(form, entries.operator(operatorCode)), model);
        if (!retired.succeeds(errors, model)) {
            return form(entries.operator(operatorCode), model);
        }
        Flash.success(redirect, "directory.retired", french.date(form.day()));
        return OPERATOR;
    }

    @PostMapping("/annulation")
    String reinstate(
            @PathVariable String operatorCode, @RequestParam @Nullable Long version, RedirectAttributes redirect) {
        directory.reinstate(operatorCode, version);
        Flash.success(redirect, "directory.offered-again");
        return OPERATOR;
    }

    private BothVersions beside(LastDayForm typed, OperatorRow saved) {
        return typed.beside("directory.field.lastDay", saved.validity().lastDay(), saved.version(), french);
    }

    private static String form(OperatorRow operator, Model model) {
        model.addAttribute("operator", operator)
                .addAttribute("entry", operator)
                .addAttribute("entryName", operator.shortName())
                .addAttribute("kind", "operator");
        return "directory/retirement";
    }
}
