package fr.guichet.opening.closure;

import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.DayPart;
import fr.guichet.shared.web.Flash;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A closure: sent once, its consequences are shown; sent again with these seen, it is decided. */
@Controller
@RequestMapping("/planning/fermetures/nouvelle")
class NewClosureController {

    private static final String FORM = "opening/closure-form";

    private final ClosureService closures;
    private final SiteService sites;
    private final Clock clock;

    NewClosureController(ClosureService closures, SiteService sites, Clock clock) {
        this.closures = closures;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    String blank(ProposedClosure proposed, Model model) {
        model.addAttribute(
                "form",
                NewClosureForm.of(proposed, Ids.next(), LocalDate.now(clock).plusDays(1)));
        return show(model);
    }

    @PostMapping
    String close(
            @Valid @ModelAttribute("form") NewClosureForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && form.lacksItsHours()) {
            errors.rejectValue("startsAt", "closure.hours-missing");
        }
        var decided = Attempt.to(() -> decide(form, model)).refusedOn("firstDay");
        if (!decided.succeeds(errors, model) || model.containsAttribute("plan")) {
            return show(model);
        }
        var toMove = (long) Objects.requireNonNullElse(model.getAttribute("toMove"), 0L);
        Flash.undoable(
                redirect,
                "/planning/fermetures/" + form.id() + "/retrait",
                OpeningImpact.saying("closure.saved", toMove),
                toMove);
        return "redirect:/planning/fermetures";
    }

    /** Its consequences are shown first ({@code plan} in the model), and again when they are others by now. */
    private void decide(NewClosureForm form, Model model) {
        var closing = form.toCommand();
        if (closures.isDecided(closing)) {
            return;
        }
        var plan = closures.plan(closing);
        if (plan.closesNothing()) {
            throw new RuleViolation("closure.closes-nothing");
        }
        if (plan.fingerprint().equals(form.seen())) {
            closures.close(closing);
            model.addAttribute("toMove", plan.toMove());
        } else {
            model.addAttribute("plan", plan);
        }
    }

    private String show(Model model) {
        model.addAttribute("sites", sites.openSites(LocalDate.now(clock)))
                .addAttribute("parts", DayPart.values())
                .addAttribute("reasons", ClosureReason.values());
        return FORM;
    }
}
