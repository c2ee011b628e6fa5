package fr.guichet.opening.site;

import fr.guichet.opening.OpeningHoursService;
import fr.guichet.opening.TypedWeek;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.site.TypedSite;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
        model.addAttribute("form", NewSiteForm.blank(LocalDate.now(clock)));
        return FORM;
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") NewSiteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var opened = Attempt.to(() -> openingHours.openAntenna(
                        form.site().toDetails(), form.week().ranges()))
                .refusedOn("site.name");
        if (!opened.succeeds(errors, model)) {
            return FORM;
        }
        Flash.success(redirect, "site.opened");
        return "redirect:/administration/sites";
    }

    record NewSiteForm(@Valid TypedSite site, @Valid TypedWeek week) {

        NewSiteForm(@Nullable TypedSite site, @Nullable TypedWeek week) {
            this.site = site == null ? TypedSite.blank(null) : site;
            this.week = week == null ? TypedWeek.blank() : week;
        }

        static NewSiteForm blank(LocalDate today) {
            return new NewSiteForm(TypedSite.blank(today), null);
        }
    }
}
