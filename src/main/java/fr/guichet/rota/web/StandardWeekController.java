package fr.guichet.rota.web;

import fr.guichet.account.AgentName;
import fr.guichet.account.Agents;
import fr.guichet.rota.StandardWeekRow;
import fr.guichet.rota.StandardWeekService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.CalendarWeek;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.site.SiteRow;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** The week that an agent usually works, from a day on. */
@Controller
@RequestMapping("/planning/presences/{agentId}/semaine")
class StandardWeekController {

    private static final String FORM = "rota/standard-week";

    private final StandardWeekService weeks;
    private final PlacesOfDay places;
    private final Agents agents;
    private final French french;
    private final Clock clock;

    StandardWeekController(StandardWeekService weeks, PlacesOfDay places, Agents agents, French french, Clock clock) {
        this.weeks = weeks;
        this.places = places;
        this.agents = agents;
        this.french = french;
        this.clock = clock;
    }

    @GetMapping
    String blank(@PathVariable UUID agentId, Model model) {
        var today = LocalDate.now(clock);
        var monday = CalendarWeek.of(today).next();
        var current = weeks.inForce(agentId, monday);
        var open = places.on(monday);
        model.addAttribute(
                "form",
                StandardWeekForm.like(
                        current.map(StandardWeekRow::week).orElse(Map.of()),
                        current.map(StandardWeekRow::contract).orElse(StandardWeekService.FULL_TIME),
                        Ids.next(),
                        monday,
                        weeks.fingerprint(agentId),
                        open));
        return page(agentId, open, model);
    }

    @PostMapping
    String plan(
            @PathVariable UUID agentId,
            @Valid @ModelAttribute("form") StandardWeekForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!isPlanned(agentId, form, errors, model)) {
            return page(agentId, places.on(LocalDate.now(clock)), model);
        }
        var from = LocalDate.parse(form.validFrom());
        Flash.success(redirect, "rota.week.saved", french.date(from));
        redirect.addAttribute("du", from);
        return "redirect:/planning/presences";
    }

    private boolean isPlanned(UUID agentId, StandardWeekForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            return false;
        }
        var open = places.usualOpening(LocalDate.parse(form.validFrom()));
        form.refuseClosedHalfDays(open, errors);
        if (errors.hasErrors()) {
            return false;
        }
        var planned = Attempt.to(
                        () -> weeks.plan(form.toCommand(agentId, open), form.seen() == null ? "" : form.seen()))
                .refusedOn("places[0].week.monday");
        if (planned.succeeds(errors, model)) {
            return true;
        }
        model.addAttribute("seen", weeks.fingerprint(agentId));
        return false;
    }

    private String page(UUID agentId, List<SiteRow> open, Model model) {
        var agent = agents.counsellors().stream()
                .filter(one -> one.id().equals(agentId))
                .findFirst()
                .orElseThrow(() -> new NotFound(AgentName.class, agentId));
        model.addAttribute("agent", agent)
                .addAttribute("siteNames", PlacesOfDay.names(open))
                .addAttribute(
                        "versions",
                        weeks.fromOn(LocalDate.now(clock)).stream()
                                .filter(week -> week.agentId().equals(agentId))
                                .toList());
        return FORM;
    }
}
