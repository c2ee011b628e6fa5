package fr.guichet.privacy.web;

import fr.guichet.privacy.RetentionOutOfBounds;
import fr.guichet.privacy.RetentionRow;
import fr.guichet.privacy.RetentionService;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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
        if (errors.hasErrors()) {
            return page(retention.row(code), model);
        }
        try {
            retention.change(code, form.seenVersion(), form.toMonths());
        } catch (RetentionOutOfBounds refused) {
            errors.rejectValue("months", refused.getCodes()[0], refused.getArguments(), null);
            return page(retention.row(code), model);
        } catch (ObjectOptimisticLockingFailureException changed) {
            var saved = retention.row(code);
            model.addAttribute("versions", form.beside(saved));
            return page(saved, model);
        }
        Flash.success(redirect, "privacy.saved");
        return "redirect:/administration/conservation";
    }

    private static String page(RetentionRow row, Model model) {
        model.addAttribute("row", row);
        return PAGE;
    }
}
