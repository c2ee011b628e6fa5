package fr.guichet.directory.web;

import fr.guichet.directory.CatalogueNames;
import fr.guichet.directory.DirectoryService;
import fr.guichet.directory.OperatorRow;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Renames an operator from a day on. */
@Controller
@RequestMapping("/annuaire/operateurs/{operatorCode}/nom")
class OperatorNameController {

    private final CatalogueNames names;
    private final DirectoryService directory;
    private final Entries entries;
    private final French french;

    OperatorNameController(CatalogueNames names, DirectoryService directory, Entries entries, French french) {
        this.names = names;
        this.directory = directory;
        this.entries = entries;
        this.french = french;
    }

    @GetMapping
    String edit(@PathVariable String operatorCode, Model model) {
        var operator = entries.operator(operatorCode);
        model.addAttribute("form", OperatorNameForm.of(operator, entries.today()));
        return form(operator, model);
    }

    @PostMapping
    String rename(
            @PathVariable String operatorCode,
            @Valid @ModelAttribute("form") OperatorNameForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var renamed = Attempt.to(() -> directory.rename(operatorCode, form.seenVersion(), form.toName()))
                .refusedOn("from")
                .whenStale(
                        () -> form.beside(
                                entries.operator(operatorCode),
                                names.ofOperator(operatorCode).getLast(),
                                french),
                        model);
        if (!renamed.succeeds(errors, model)) {
            return form(entries.operator(operatorCode), model);
        }
        Flash.success(redirect, "directory.operator-renamed", form.shortName());
        return "redirect:/annuaire/operateurs/{operatorCode}";
    }

    private String form(OperatorRow operator, Model model) {
        model.addAttribute("operator", operator).addAttribute("names", names.ofOperator(operator.code()));
        return "directory/operator-name";
    }
}
