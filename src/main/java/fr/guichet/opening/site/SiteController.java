package fr.guichet.opening.site;

import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import fr.guichet.site.TypedSite;
import jakarta.validation.Valid;
import java.util.List;
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
                        () -> sites.describe(id, form.seenVersion(), form.site().toDetails()))
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

    record SiteForm(
            @ReadsAs(Long.class) @Nullable String version,
            @Valid TypedSite site) {

        SiteForm(@Nullable String version, @Nullable TypedSite site) {
            this.version = version;
            this.site = site == null ? TypedSite.blank(null) : site;
        }

        static SiteForm of(SiteRow site) {
            return new SiteForm(String.valueOf(site.version()), TypedSite.of(site));
        }

        /** Once it is valid. */
        @Nullable
        Long seenVersion() {
            return BothVersions.seen(version);
        }

        BothVersions beside(SiteRow row) {
            var saved = TypedSite.of(row);
            return new BothVersions(
                    row.version(),
                    List.of(
                            new Line("site.field.site.name", site.name(), saved.name()),
                            new Line("site.field.site.address", site.address(), saved.address()),
                            new Line("site.field.site.postalCode", site.postalCode(), saved.postalCode()),
                            new Line("site.field.site.city", site.city(), saved.city()),
                            new Line("site.field.site.inseeCode", site.inseeCode(), saved.inseeCode()),
                            new Line("site.field.site.phone", site.phone(), saved.phone()),
                            new Line("site.field.site.openedOn", site.openedOn(), saved.openedOn())));
        }
    }
}
