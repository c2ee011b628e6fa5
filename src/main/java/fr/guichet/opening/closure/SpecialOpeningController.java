package fr.guichet.opening.closure;

import fr.guichet.opening.OpeningImpact;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a site outside its hours. */
@Controller
@RequestMapping("/planning/fermetures/ouverture")
class SpecialOpeningController {

    private static final String FORM = "opening/special-opening";

    private final SpecialOpeningService openings;
    private final SiteService sites;
    private final Clock clock;

    SpecialOpeningController(SpecialOpeningService openings, SiteService sites, Clock clock) {
        this.openings = openings;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    String blank(@RequestParam @Nullable UUID site, @RequestParam @Nullable LocalDate du, Model model) {
        var day = du == null ? LocalDate.now(clock).plusDays(1) : du;
        model.addAttribute("form", SpecialOpeningForm.blank(Ids.next(), site, day));
        return show(model);
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") SpecialOpeningForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && form.isReversed()) {
            errors.rejectValue("closes", "closure.hours-reversed");
        }
        if (!Attempt.to(() -> openings.open(form.toCommand())).refusedOn("day").succeeds(errors, model)) {
            return show(model);
        }
        Flash.undoable(redirect, "/planning/fermetures/ouverture/" + form.id() + "/retrait", "special-opening.saved");
        return "redirect:/planning/fermetures";
    }

    @PostMapping("/{id}/retrait")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        var toMove = openings.withdraw(id);
        toMove.ifPresentOrElse(
                hit -> Flash.success(redirect, OpeningImpact.saying("special-opening.withdrawn", hit), hit),
                () -> Flash.success(redirect, "special-opening.over"));
        return "redirect:/planning/fermetures";
    }

    private String show(Model model) {
        model.addAttribute("sites", sites.openSites(LocalDate.now(clock)));
        return FORM;
    }
}
