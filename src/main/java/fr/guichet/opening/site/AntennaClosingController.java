package fr.guichet.opening.site;

import fr.guichet.opening.OpeningImpact;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.LastDayForm;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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

/** The last day of an antenna: what follows from it is shown first, where anything does. */
@Controller
@RequestMapping("/administration/sites/{id}/fermeture")
class AntennaClosingController {

    private static final String FORM = "opening/site/closure";

    private final SiteService sites;
    private final AntennaClosingPlan plan;
    private final French french;
    private final Clock clock;

    AntennaClosingController(SiteService sites, AntennaClosingPlan plan, French french, Clock clock) {
        this.sites = sites;
        this.plan = plan;
        this.french = french;
        this.clock = clock;
    }

    @GetMapping
    String blank(@PathVariable UUID id, Model model) {
        var site = sites.site(id);
        model.addAttribute("form", LastDayForm.of(site.validity().lastDay(), LocalDate.now(clock), site.version()));
        return page(id, model);
    }

    @PostMapping
    String close(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var closed = Attempt.to(() -> close(id, form, model))
                .refusedOn("lastDay")
                .whenStale(() -> beside(form, sites.site(id)), model);
        if (!closed.succeeds(errors, model) || model.containsAttribute("seen")) {
            return page(id, model);
        }
        Flash.undoable(
                redirect,
                "/administration/sites/" + id + "/reouverture",
                "site.closed",
                Objects.requireNonNullElse(model.getAttribute("toMove"), 0L));
        return "redirect:/administration/sites";
    }

    private void close(UUID id, LastDayForm form, Model model) {
        var consequences = plan.consequences(id, form.day());
        var fingerprint = Integer.toHexString(Objects.hash(form.day(), consequences));
        if (consequences.isEmpty() || fingerprint.equals(form.seen())) {
            sites.closeAntenna(id, form.seenVersion(), form.day());
            model.addAttribute("toMove", OpeningImpact.toMove(consequences));
        } else {
            model.addAttribute("consequences", consequences).addAttribute("seen", fingerprint);
        }
    }

    private BothVersions beside(LastDayForm typed, SiteRow saved) {
        return typed.beside("site.field.lastDay", saved.validity().lastDay(), saved.version(), french);
    }

    private String page(UUID id, Model model) {
        model.addAttribute("site", sites.site(id));
        return FORM;
    }
}
