package fr.guichet.privacy.web;

import fr.guichet.privacy.RetentionRow;
import fr.guichet.privacy.RetentionService;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
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
}
