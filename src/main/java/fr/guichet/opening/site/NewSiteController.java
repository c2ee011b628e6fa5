package fr.guichet.opening.site;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.TypedWeek;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.site.TypedSite;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An antenna that opens, with its weekly hours. */
@Controller
@RequestMapping("/administration/sites/nouveau")
class NewSiteController {

    private static final String FORM = "opening/site/new";

    private final OpeningHoursService openingHours;
    private final Clock clock;

    NewSiteController(OpeningHoursService openingHours, Clock clock) {
        this.openingHours = openingHours;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", NewSiteForm.blank(Ids.next(), LocalDate.now(clock)));
        return FORM;
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") NewSiteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var opened = Attempt.to(() -> openingHours.openAntenna(
                        UUID.fromString(form.id()),
                        form.site().toDetails(),
                        form.week().ranges()))
                .refusedOn("site.name");
        if (!opened.succeeds(errors, model)) {
            return FORM;
        }
        Flash.success(redirect, "site.opened");
        return "redirect:/administration/sites";
    }

    record NewSiteForm(
            @NotBlank @ReadsAs(UUID.class) String id,
            @Valid TypedSite site,
            @Valid TypedWeek week) {

        NewSiteForm(String id, @Nullable TypedSite site, @Nullable TypedWeek week) {
            this.id = id;
            this.site = site == null ? TypedSite.blank(null) : site;
            this.week = week == null ? TypedWeek.blank() : week;
        }

        static NewSiteForm blank(UUID id, LocalDate today) {
            return new NewSiteForm(id.toString(), TypedSite.blank(today), null);
        }
    }
}
