package fr.guichet.rota.web;

import fr.guichet.rota.DayChangedMeanwhile;
import fr.guichet.rota.Rota;
import fr.guichet.rota.RotaService;
import fr.guichet.shared.model.ChangeScope;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.site.SiteRow;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
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

/** One day of an agent, alone or with the like of it. */
@Controller
@RequestMapping("/planning/presences/{agentId}/{jour}")
class DayController {

    private static final String FORM = "rota/day";

    private final RotaService rota;
    private final PlacesOfDay places;
    private final French french;

    DayController(RotaService rota, PlacesOfDay places, French french) {
        this.rota = rota;
        this.places = places;
        this.french = french;
    }

    /** @param proposed by a gap, to be saved or not */
    @GetMapping
    String edit(@PathVariable UUID agentId, @PathVariable LocalDate jour, ProposedShift proposed, Model model) {
        var open = places.on(jour);
        var planned = rota.between(jour, jour);
        var day = planned.day(agentId, jour);
        var form = DayForm.of(day, open);
        model.addAttribute(
                "form",
                proposed.shift()
                        .map(shift -> form.proposing(day.spending(shift), open))
                        .orElse(form));
        return page(agentId, jour, planned, open, model);
    }

    @PostMapping
    String change(
            @PathVariable UUID agentId,
            @PathVariable LocalDate jour,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!isChanged(agentId, jour, form, errors, model)) {
            return page(agentId, jour, rota.between(jour, jour), places.on(jour), model);
        }
        Flash.success(redirect, "rota.day.saved." + form.scope(), french.date(jour));
        redirect.addAttribute("du", jour);
        return "redirect:/planning/presences";
    }

    private boolean isChanged(UUID agentId, LocalDate day, DayForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            return false;
        }
        form.refuseUnreadable(day.getDayOfWeek(), errors);
        var opening = places.opening(day);
        form.refuseClosedHalfDays(opening, errors);
        return Attempt.to(() -> rota.change(form.toCommand(agentId, day, opening)))
                .refusedOn("places[0].hours")
                .when(DayChangedMeanwhile.class, other -> showBoth(agentId, day, form, model))
                .succeeds(errors, model);
    }

    private void showBoth(UUID agentId, LocalDate day, DayForm form, Model model) {
        var saved = rota.between(day, day).day(agentId, day);
        model.addAttribute("versions", form.beside(DayForm.of(saved, places.on(day)), places.on(day)))
                .addAttribute("seen", saved.fingerprint());
    }

    private static String page(UUID agentId, LocalDate day, Rota planned, List<SiteRow> open, Model model) {
        model.addAttribute("agent", planned.agent(agentId))
                .addAttribute("day", day)
                .addAttribute("plan", planned.day(agentId, day))
                .addAttribute("siteNames", PlacesOfDay.names(open))
                .addAttribute("scopes", ChangeScope.values());
        return FORM;
    }
}
