package fr.guichet.directory.web;

import fr.guichet.directory.AddProcedure;
import fr.guichet.directory.CodeFrom;
import fr.guichet.directory.DirectoryService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.typed.ReadableDay;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
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

/** Adds a procedure to an operator. */
@Controller
@RequestMapping("/annuaire/operateurs/{operatorCode}/demarches/nouveau")
class ProcedureController {

    private final DirectoryService directory;
    private final Entries entries;

    ProcedureController(DirectoryService directory, Entries entries) {
        this.directory = directory;
        this.entries = entries;
    }

    @GetMapping
    String blank(@PathVariable String operatorCode, Model model) {
        model.addAttribute("form", ProcedureForm.blank(Ids.next(), entries.today()));
        return form(operatorCode, model);
    }

    @PostMapping
    String add(
            @PathVariable String operatorCode,
            @Valid @ModelAttribute("form") ProcedureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var added = Attempt.to(() -> directory.add(UUID.fromString(form.id()), form.toAddition(operatorCode)))
                .refusedOn("code");
        if (!added.succeeds(errors, model)) {
            return form(operatorCode, model);
        }
        Flash.success(redirect, "directory.procedure-added", form.label());
        return "redirect:/annuaire/operateurs/{operatorCode}";
    }

    private String form(String operatorCode, Model model) {
        model.addAttribute("operator", entries.operator(operatorCode));
        return "directory/procedure-form";
    }

    /** A new procedure; without a code, it takes the one that its operator and its label suggest. */
    record ProcedureForm(
            @NotBlank @ReadsAs(UUID.class) String id,

            @NotBlank @Size(min = 2, max = 120) @OneLine @NoForbiddenData
            String label,

            @CatalogueCode @Size(min = 2, max = LONGEST_CODE) @Nullable
            String code,

            @WordList @NoForbiddenData @Nullable String words,
            @NotBlank @ReadableDay String validFrom) {

        static final int LONGEST_CODE = 60;

        @SuppressWarnings("NullAway") // not valid until it is filled in
        static ProcedureForm blank(UUID id, LocalDate today) {
            return new ProcedureForm(id.toString(), null, null, null, today.toString());
        }

        AddProcedure toAddition(String operatorCode) {
            var itsCode = code == null ? CodeFrom.name(operatorCode + " " + label, LONGEST_CODE) : code;
            return new AddProcedure(
                    operatorCode, itsCode, label, EverydayWords.list(words), LocalDate.parse(validFrom));
        }
    }
}
