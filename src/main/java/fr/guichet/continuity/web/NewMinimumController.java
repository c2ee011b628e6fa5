package fr.guichet.continuity.web;

import fr.guichet.continuity.MinimumService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another number of agents for a site, at all its hours or at some. */
@Controller
@RequestMapping("/planning/continuite/minimums/nouveau")
class NewMinimumController {

    private static final String FORM = "continuity/minimum-form";

    private final MinimumService minimums;
    private final SiteService sites;
    private final French french;
    private final Clock clock;

    NewMinimumController(MinimumService minimums, SiteService sites, French french, Clock clock) {
        this.minimums = minimums;
        this.sites = sites;
        this.french = french;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute(
                "form", MinimumForm.blank(Ids.next(), sites.sites().getFirst().id(), today));
        return page(model);
    }

    @PostMapping
    String set(
            @Valid @ModelAttribute("form") MinimumForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!Attempt.to(() -> minimums.set(form.toCommand())).refusedOn("site").succeeds(errors, model)) {
            return page(model);
        }
        Flash.success(redirect, "minimum.saved");
        return "redirect:/planning/continuite";
    }

    private String page(Model model) {
        var places = new LinkedHashMap<String, String>();
        for (SiteRow site : sites.openSites(LocalDate.now(clock))) {
            places.put(site.id().toString(), site.name());
        }
        var weekdays = new LinkedHashMap<String, String>();
        Arrays.stream(DayOfWeek.values()).forEach(day -> weekdays.put(day.name(), french.weekday(day)));
        model.addAttribute("sites", places).addAttribute("weekdays", weekdays);
        return FORM;
    }
}
