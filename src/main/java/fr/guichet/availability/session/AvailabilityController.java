package fr.guichet.availability.session;

import fr.guichet.availability.AvailabilityRow;
import fr.guichet.availability.AvailabilityService;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.availability.session.AvailabilityChoices.Choices;
import fr.guichet.availability.session.AvailabilityForm.Rhythm;
import fr.guichet.shared.model.ChangeScope;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
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

/** One session of an availability, alone, with those that follow, or with all of them. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/{id}/{jour}")
class AvailabilityController {

    private static final String FORM = "availability/edit";

    private final AvailabilityOverview overview;
    private final AvailabilityService availabilities;
    private final AvailabilityChoices choices;
    private final AvailabilityWords words;
    private final Providers providers;
    private final French french;

    AvailabilityController(
            AvailabilityOverview overview,
            AvailabilityService availabilities,
            AvailabilityChoices choices,
            AvailabilityWords words,
            Providers providers,
            French french) {
        this.overview = overview;
        this.availabilities = availabilities;
        this.choices = choices;
        this.words = words;
        this.providers = providers;
        this.french = french;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable LocalDate jour, Model model) {
        var row = overview.heldOn(id, jour);
        model.addAttribute("form", AvailabilityForm.changing(row, Ids.next()));
        var provider = providerOf(row);
        return page(row, jour, provider, choices.forChange(provider.kind()), model);
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @PathVariable LocalDate jour,
            @Valid @ModelAttribute("form") AvailabilityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var row = overview.availability(id);
        var provider = providerOf(row);
        var offered = choices.forChange(provider.kind());
        if (errors.getTarget() == null) {
            return page(row, jour, provider, offered, model);
        }
        AvailabilityFormChecks.requireScope(form, !row.plan().isOnce(), errors);
        AvailabilityFormChecks.check(form, offered, errors);
        var changed = Attempt.to(() -> availabilities.change(form.toChange(id, jour)))
                .refusedOn("startsAt")
                .whenStale(() -> words.beside(form, overview.availability(id), offered), model);
        if (!changed.succeeds(errors, model)) {
            return page(overview.availability(id), jour, provider, offered, model);
        }
        Flash.success(redirect, "availability.changed." + form.scope(), french.date(jour));
        return "redirect:/rendez-vous/disponibilites";
    }

    private Provider providerOf(AvailabilityRow row) {
        return Objects.requireNonNull(providers.named(Set.of(row.providerId())).get(row.providerId()));
    }

    private static String page(AvailabilityRow row, LocalDate day, Provider provider, Choices offered, Model model) {
        model.addAttribute("row", row)
                .addAttribute("day", day)
                .addAttribute("provider", provider)
                .addAttribute("choices", offered)
                .addAttribute("scopes", ChangeScope.values())
                .addAttribute(
                        "rhythms",
                        Arrays.stream(Rhythm.values())
                                .filter(rhythm -> rhythm != Rhythm.ONCE)
                                .toList());
        return FORM;
    }
}
