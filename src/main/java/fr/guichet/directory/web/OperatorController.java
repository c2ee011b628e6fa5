package fr.guichet.directory.web;

import fr.guichet.directory.Catalogue;
import fr.guichet.directory.CatalogueNames;
import fr.guichet.directory.DirectoryService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an operator, and the form that adds one. */
@Controller
class OperatorController {

    private final Catalogue catalogue;
    private final CatalogueNames names;
    private final DirectoryService directory;
    private final Entries entries;
    private final ThemesAndTypes labels;

    OperatorController(
            Catalogue catalogue,
            CatalogueNames names,
            DirectoryService directory,
            Entries entries,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.names = names;
        this.directory = directory;
        this.entries = entries;
        this.labels = new ThemesAndTypes(messages);
    }

    @GetMapping("/annuaire/operateurs/{code}")
    String operator(@PathVariable String code, @ModelAttribute("today") LocalDate today, Model model) {
        model.addAttribute("operator", entries.operator(code))
                .addAttribute("names", names.ofOperator(code))
                .addAttribute("procedures", catalogue.proceduresOf(code, today));
        return "directory/operator";
    }

    @GetMapping("/annuaire/operateurs/nouveau")
    String blank(@ModelAttribute("today") LocalDate today, Model model) {
        model.addAttribute("form", OperatorForm.blank(Ids.next(), today));
        return form(model);
    }

    @PostMapping("/annuaire/operateurs/nouveau")
    String add(
            @Valid @ModelAttribute("form") OperatorForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!Attempt.to(() -> directory.add(UUID.fromString(form.id()), form.toAddition()))
                .refusedOn("code")
                .succeeds(errors, model)) {
            return form(model);
        }
        Flash.success(redirect, "directory.operator-added", form.shortName());
        redirect.addAttribute("code", form.toAddition().code());
        return "redirect:/annuaire/operateurs/{code}";
    }

    private String form(Model model) {
        model.addAttribute("types", labels.types()).addAttribute("themes", labels.themes());
        return "directory/operator-form";
    }
}
