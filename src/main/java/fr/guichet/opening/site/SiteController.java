package fr.guichet.opening.site;

import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One site: its name, address and first day. */
@Controller
@RequestMapping("/administration/sites/{id}")
class SiteController {

    private static final String FORM = "opening/site/edit";

    private final SiteService sites;

    SiteController(SiteService sites) {
        this.sites = sites;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", SiteForm.of(sites.site(id)));
        return page(id, model);
    }

    @PostMapping
    String describe(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SiteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var described = Attempt.to(
                        () -> sites.describe(id, form.version(), form.site().toDetails()))
                .refusedOn("site.name")
                .whenStale(() -> form.beside(sites.site(id)), model);
        if (!described.succeeds(errors, model)) {
            return page(id, model);
        }
        Flash.success(redirect, "site.saved");
        return "redirect:/administration/sites";
    }

    private String page(UUID id, Model model) {
        model.addAttribute("site", sites.site(id));
        return FORM;
    }
}
