package fr.guichet.opening.site;

import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.site.CalendarSettings;
import fr.guichet.site.HolidayRegion;
import fr.guichet.site.SchoolZone;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** Which public and school holidays a site follows. */
@Controller
@RequestMapping("/planning/horaires/{siteId}/calendrier")
class CalendarSettingsController {

    private final SiteService sites;

    CalendarSettingsController(SiteService sites) {
        this.sites = sites;
    }

    @GetMapping
    String edit(@PathVariable UUID siteId, Model model) {
        model.addAttribute("form", CalendarSettingsForm.of(sites.site(siteId).calendar()));
        return show(siteId, model);
    }

    @PostMapping
    String follow(
            @PathVariable UUID siteId,
            @Valid @ModelAttribute("form") CalendarSettingsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return show(siteId, model);
        }
        sites.follow(siteId, form.toSettings());
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
            @NotBlank @ReadsAs(HolidayRegion.class) String holidayRegion,
            @Nullable Boolean whitMondayWorked,
            @NotBlank @ReadsAs(SchoolZone.class) String schoolZone) {

        static CalendarSettingsForm of(CalendarSettings settings) {
            return new CalendarSettingsForm(
                    settings.holidayRegion().name(),
                    settings.whitMondayWorked(),
                    settings.schoolZone().name());
        }

        CalendarSettings toSettings() {
            return new CalendarSettings(
                    HolidayRegion.valueOf(holidayRegion),
                    Boolean.TRUE.equals(whitMondayWorked),
                    SchoolZone.valueOf(schoolZone));
        }
    }
}
