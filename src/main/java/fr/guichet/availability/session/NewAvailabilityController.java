package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilityService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Someone who can be booked, once or again and again. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/nouvelle")
class NewAvailabilityController {

    private static final String FORM = "availability/new";

    private final AvailabilityService availabilities;
    private final AvailabilityChoices choices;
    private final Clock clock;

    NewAvailabilityController(AvailabilityService availabilities, AvailabilityChoices choices, Clock clock) {
        this.availabilities = availabilities;
        this.choices = choices;
        this.clock = clock;
    }

    /** @param qui the provider: only their types are then proposed */
    @GetMapping
    String blank(@RequestParam @Nullable UUID qui, Model model) {
        model.addAttribute(
                "form",
                AvailabilityForm.blank(Ids.next(), qui, LocalDate.now(clock).plusDays(1)));
        return page(choices.forNew(qui), model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("form") AvailabilityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var offered = choices.forNew(null);
        if (errors.getTarget() == null) {
            return page(offered, model);
        }
        if (form.provider() == null) {
            errors.rejectValue("provider", "NotBlank");
        }
        if (form.validFrom() == null) {
            errors.rejectValue("validFrom", "NotBlank");
        }
        AvailabilityFormChecks.check(form, offered, errors);
        if (!Attempt.to(() -> add(form)).refusedOn("startsAt").succeeds(errors, model)) {
            return page(offered, model);
        }
        Flash.success(redirect, "availability.saved");
        return "redirect:/rendez-vous/disponibilites";
    }

    private void add(AvailabilityForm form) {
        availabilities.add(UUID.fromString(form.id()), UUID.fromString(form.provider()), form.toPlan());
    }

    private static String page(AvailabilityChoices.Choices offered, Model model) {
        model.addAttribute("choices", offered).addAttribute("rhythms", AvailabilityForm.Rhythm.values());
        return FORM;
    }
}
