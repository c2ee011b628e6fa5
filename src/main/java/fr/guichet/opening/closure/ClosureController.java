package fr.guichet.opening.closure;

import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.ClosureReason;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said of a closure that is decided; to move it in time, it is lifted and planned again. */
@Controller
@RequestMapping("/planning/fermetures/{id}")
class ClosureController {

    private static final String FORM = "opening/closure-edit";

    private final ClosureService closures;
    private final SiteService sites;
    private final MessageSourceAccessor words;

    ClosureController(ClosureService closures, SiteService sites, MessageSourceAccessor words) {
        this.closures = closures;
        this.sites = sites;
        this.words = words;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", ClosureForm.of(closures.closure(id)));
        return page(id, model);
    }

    @PostMapping
    String describe(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ClosureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var described = Attempt.to(() -> closures.describe(id, form.version(), form.toCommand()))
                .refusedOn("reason")
                .whenStale(() -> form.beside(closures.closure(id), words::getMessage), model);
        if (!described.succeeds(errors, model)) {
            return page(id, model);
        }
        Flash.success(redirect, "closure.described");
        return "redirect:/planning/fermetures";
    }

    private String page(UUID id, Model model) {
        model.addAttribute("closure", closures.closure(id))
                .addAttribute("sites", sites.sites().stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute("reasons", ClosureReason.values());
        return FORM;
    }
}
