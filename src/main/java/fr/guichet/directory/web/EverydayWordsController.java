package fr.guichet.directory.web;

import fr.guichet.directory.DirectoryService;
import fr.guichet.directory.ProcedureRow;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.NoForbiddenData;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.Valid;
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

/** Changes what people say for a procedure. */
@Controller
@RequestMapping("/annuaire/operateurs/{operatorCode}/demarches/{procedureCode}/mots")
class EverydayWordsController {

    private final DirectoryService directory;
    private final Entries entries;

    EverydayWordsController(DirectoryService directory, Entries entries) {
        this.directory = directory;
        this.entries = entries;
    }

    @GetMapping
    String edit(@PathVariable String operatorCode, @PathVariable String procedureCode, Model model) {
        var procedure = entries.procedure(operatorCode, procedureCode);
        model.addAttribute("form", EverydayWordsForm.of(procedure));
        return form(procedure, model);
    }

    @PostMapping
    String change(
            @PathVariable String operatorCode,
            @PathVariable String procedureCode,
            @Valid @ModelAttribute("form") EverydayWordsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var changed = Attempt.to(() -> change(operatorCode, procedureCode, form))
                .refusedOn("words")
                .whenStale(() -> form.beside(entries.procedure(operatorCode, procedureCode)), model);
        if (!changed.succeeds(errors, model)) {
            return form(entries.procedure(operatorCode, procedureCode), model);
        }
        Flash.success(redirect, "directory.words-changed");
        return "redirect:/annuaire/operateurs/{operatorCode}";
    }

    private void change(String operatorCode, String procedureCode, EverydayWordsForm form) {
        directory.sayEverydayWords(operatorCode, procedureCode, form.seenVersion(), EverydayWords.list(form.words()));
    }

    private String form(ProcedureRow procedure, Model model) {
        model.addAttribute("operator", entries.operator(procedure.operatorCode()))
                .addAttribute("procedure", procedure);
        return "directory/everyday-words";
    }

    /** What people say for a procedure. */
    record EverydayWordsForm(
            @WordList @NoForbiddenData @Nullable String words,
            @ReadsAs(Long.class) @Nullable String version) {

        static EverydayWordsForm of(ProcedureRow procedure) {
            return new EverydayWordsForm(
                    EverydayWords.text(procedure.everydayWords()), String.valueOf(procedure.version()));
        }

        /** Once it is valid. */
        @Nullable
        Long seenVersion() {
            return BothVersions.seen(version);
        }

        BothVersions beside(ProcedureRow saved) {
            return new BothVersions(
                    saved.version(),
                    List.of(new Line(
                            "directory.field.words",
                            String.join(", ", EverydayWords.list(words)),
                            String.join(", ", saved.everydayWords()))));
        }
    }
}
