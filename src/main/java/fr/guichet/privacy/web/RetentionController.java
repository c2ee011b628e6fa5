package fr.guichet.privacy.web;

import fr.guichet.privacy.RetentionRow;
import fr.guichet.privacy.RetentionService;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
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

/** For how long one kind of data is kept. */
@Controller
@RequestMapping("/administration/conservation/{code}")
class RetentionController {

    private static final String PAGE = "privacy/retention";

    private final RetentionService retention;

    RetentionController(RetentionService retention) {
        this.retention = retention;
    }

    @GetMapping
    String edit(@PathVariable String code, Model model) {
        var row = retention.row(code);
        model.addAttribute("form", RetentionForm.of(row));
        return page(row, model);
    }

    @PostMapping
    String change(
            @PathVariable String code,
            @Valid @ModelAttribute("form") RetentionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var changed = Attempt.to(() -> retention.change(code, form.seenVersion(), form.toMonths()))
                .refusedOn("months")
                .whenStale(() -> form.beside(retention.row(code)), model);
        if (!changed.succeeds(errors, model)) {
            return page(retention.row(code), model);
        }
        Flash.success(redirect, "privacy.saved");
        return "redirect:/administration/conservation";
    }

    private static String page(RetentionRow row, Model model) {
        model.addAttribute("row", row);
        return PAGE;
    }

    /** For how many months, as text, at the version that was seen. */
    record RetentionForm(
            @ReadsAs(Long.class) @Nullable String version,

            @NotBlank @Pattern(regexp = "\\d{1,4}") @Nullable
            String months) {

        static RetentionForm of(RetentionRow row) {
            return new RetentionForm(
                    row.version() == null ? null : row.version().toString(), String.valueOf(row.months()));
        }

        int toMonths() {
            return Integer.parseInt(String.valueOf(months));
        }

        @Nullable
        Long seenVersion() {
            return BothVersions.seen(version);
        }

        BothVersions beside(RetentionRow saved) {
            return new BothVersions(
                    saved.version(), List.of(new Line("privacy.field.months", months, String.valueOf(saved.months()))));
        }
    }
}
