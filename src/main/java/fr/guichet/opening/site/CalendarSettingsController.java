package fr.guichet.opening.site;

import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

/** Which public and school holidays a site follows. */
@Controller
@RequestMapping("/planning/horaires/{siteId}/calendrier")
class CalendarSettingsController {

    private final SiteService sites;
    private final MessageSourceAccessor words;

    CalendarSettingsController(SiteService sites, MessageSourceAccessor words) {
        this.sites = sites;
        this.words = words;
    }

    @GetMapping
    String edit(@PathVariable UUID siteId, Model model) {
        model.addAttribute("form", CalendarSettingsForm.of(sites.site(siteId)));
        return show(siteId, model);
    }

    @PostMapping
    String follow(
            @PathVariable UUID siteId,
            @Valid @ModelAttribute("form") CalendarSettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var followed = Attempt.to(() -> sites.follow(siteId, form.seenVersion(), form.toSettings()))
                .whenStale(() -> form.beside(sites.site(siteId), words::getMessage), model);
        if (!followed.succeeds(errors, model)) {
            return show(siteId, model);
        }
        Flash.success(redirect, "planning.calendar.saved");
        return "redirect:/planning/horaires";
    }

    private String show(UUID siteId, Model model) {
        model.addAttribute("site", sites.site(siteId))
                .addAttribute("regions", HolidayRegion.values())
                .addAttribute("zones", SchoolZone.values());
        return "opening/calendar";
    }

    /** @param whitMondayWorked there when it is */
    record CalendarSettingsForm(
            @ReadsAs(Long.class) @Nullable String version,
            @NotBlank @ReadsAs(HolidayRegion.class) String holidayRegion,
            @Nullable Boolean whitMondayWorked,
            @NotBlank @ReadsAs(SchoolZone.class) String schoolZone) {

        static CalendarSettingsForm of(SiteRow site) {
            var settings = site.calendar();
            return new CalendarSettingsForm(
                    String.valueOf(site.version()),
                    settings.holidayRegion().name(),
                    settings.whitMondayWorked(),
                    settings.schoolZone().name());
        }

        /** Once it is valid. */
        @Nullable
        Long seenVersion() {
            return BothVersions.seen(version);
        }

        /** @param said the words of a message key */
        BothVersions beside(SiteRow row, UnaryOperator<String> said) {
            var saved = of(row);
            return new BothVersions(
                    row.version(),
                    List.of(
                            new Line(
                                    "planning.field.holidayRegion",
                                    said.apply("planning.region." + holidayRegion),
                                    said.apply("planning.region." + saved.holidayRegion)),
                            new Line("planning.field.whitMondayWorked", worked(said), saved.worked(said)),
                            new Line(
                                    "planning.field.schoolZone",
                                    said.apply("planning.zone." + schoolZone),
                                    said.apply("planning.zone." + saved.schoolZone))));
        }

        private String worked(UnaryOperator<String> said) {
            return said.apply("planning.whit-monday-worked." + Boolean.TRUE.equals(whitMondayWorked));
        }

        CalendarSettings toSettings() {
            return new CalendarSettings(
                    HolidayRegion.valueOf(holidayRegion),
                    Boolean.TRUE.equals(whitMondayWorked),
                    SchoolZone.valueOf(schoolZone));
        }
    }
}
