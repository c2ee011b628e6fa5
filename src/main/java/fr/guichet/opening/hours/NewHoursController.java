package fr.guichet.opening.hours;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.OpeningHoursVersion;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.hours.HoursPublishing.Outcome;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.again.SavesNothing;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** New weekly hours of a site: sent once, what they entail is shown; sent again with this seen, they are published. */
@Controller
@RequestMapping("/planning/horaires/{siteId}/nouveaux")
class NewHoursController {

    private static final String FORM = "opening/hours-form";

    private final OpeningHoursService hours;
    private final HoursPublishing publishing;
    private final SiteService sites;
    private final French french;
    private final Clock clock;

    NewHoursController(
            OpeningHoursService hours, HoursPublishing publishing, SiteService sites, French french, Clock clock) {
        this.hours = hours;
        this.publishing = publishing;
        this.sites = sites;
        this.french = french;
        this.clock = clock;
    }

    @GetMapping
    String blank(@PathVariable UUID siteId, Model model) {
        var today = LocalDate.now(clock);
        var current = hours.versions().stream()
                .filter(version -> version.siteId().equals(siteId) && version.inForceOn(today))
                .map(OpeningHoursVersion::hours)
                .findFirst()
                .orElseGet(() -> new WeeklyHours(List.of()));
        return show(siteId, HoursForm.like(current, Ids.next(), today.plusDays(1)), model);
    }

    /** A press on « Ajouter des lignes », which saves nothing. */
    @SavesNothing
    @PostMapping("/lignes")
    String addRows(@PathVariable UUID siteId, @ModelAttribute("form") HoursForm form, Model model) {
        return show(siteId, form.withMoreRows(), model);
    }

    @PostMapping
    String publish(
            @PathVariable UUID siteId,
            @Valid @ModelAttribute("form") HoursForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        for (int i = 0; i < form.rows().size(); i++) {
            if (form.rows().get(i).isIncomplete()) {
                errors.rejectValue("rows[" + i + "].hours", "hours.row-incomplete");
            }
        }
        var outcome = new AtomicReference<Outcome>();
        var published = Attempt.to(() -> outcome.set(publishing.publish(form.toCommand(siteId), form.seen())))
                .refusedOn("week.monday");
        if (!published.succeeds(errors, model)) {
            return show(siteId, form, model);
        }
        if (!outcome.get().published()) {
            model.addAttribute("plan", outcome.get().plan());
            return show(siteId, form, model);
        }
        var toMove = outcome.get().toMove();
        Flash.undoable(
                redirect,
                "/planning/horaires/" + form.id() + "/annulation",
                OpeningImpact.saying("hours.published", toMove),
                french.date(LocalDate.parse(form.validFrom())),
                toMove);
        return "redirect:/planning/horaires";
    }

    private String show(UUID siteId, HoursForm form, Model model) {
        var weekdays = new LinkedHashMap<String, String>();
        Arrays.stream(DayOfWeek.values()).forEach(day -> weekdays.put(day.name(), HoursOfWeek.name(day)));
        model.addAttribute("form", form)
                .addAttribute("site", sites.site(siteId))
                .addAttribute("weekdays", weekdays)
                .addAttribute(
                        "recurrences",
                        Arrays.stream(Recurrence.values())
                                .filter(recurrence -> recurrence != Recurrence.EVERY_WEEK)
                                .toList());
        return FORM;
    }
}
