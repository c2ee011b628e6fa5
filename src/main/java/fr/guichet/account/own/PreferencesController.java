package fr.guichet.account.own;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.Agent;
import fr.guichet.account.OwnAccountService;
import fr.guichet.account.Preferences;
import fr.guichet.account.Preferences.Shortcuts;
import fr.guichet.account.Preferences.Theme;
import fr.guichet.account.accounts.AccountChoices;
import fr.guichet.account.session.CurrentSession;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an agent likes the screen, and where their day begins. */
@Controller
@RequestMapping("/mon-compte/preferences")
class PreferencesController {

    private static final String FORM = "account/preferences";

    private final OwnAccountService own;
    private final AccountChoices choices;
    private final CurrentSession session;

    PreferencesController(OwnAccountService own, AccountChoices choices, CurrentSession session) {
        this.own = own;
        this.choices = choices;
        this.session = session;
    }

    @GetMapping
    String edit(Model model) {
        var account = own.own();
        model.addAttribute("form", PreferencesForm.of(account));
        return form(account, model);
    }

    @PostMapping
    String prefer(
            @Valid @ModelAttribute("form") PreferencesForm form,
            BindingResult errors,
            Model model,
            @AuthenticationPrincipal Agent agent,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!Attempt.to(() -> own.prefer(form.toPreferences(), form.siteId()))
                .refusedOn("site")
                .succeeds(errors, model)) {
            return form(own.own(), model);
        }
        session.become(agent.liking(form.toPreferences()), authentication, request, response);
        Flash.success(redirect, "own-account.preferences.saved");
        return "redirect:/mon-compte";
    }

    private String form(OwnAccount account, Model model) {
        model.addAttribute("themes", words(Theme.values(), "preferences.theme."))
                .addAttribute("shortcuts", words(Shortcuts.values(), "preferences.shortcuts."))
                .addAttribute("sites", sitesOf(account));
        return FORM;
    }

    private Map<String, String> words(Enum<?>[] values, String family) {
        return Arrays.stream(values)
                .collect(toMap(
                        Enum::name, value -> choices.word(family + value), (one, other) -> one, LinkedHashMap::new));
    }

    private Map<UUID, String> sitesOf(OwnAccount account) {
        var sites = new LinkedHashMap<>(choices.siteNames());
        sites.keySet().retainAll(account.siteIds());
        return sites;
    }

    record PreferencesForm(
            @NotBlank @ReadsAs(Theme.class) String theme,
            @ReadsAs(UUID.class) @Nullable String site,
            @NotBlank @ReadsAs(Shortcuts.class) String shortcuts) {

        static PreferencesForm of(OwnAccount account) {
            var site = account.defaultSiteId();
            return new PreferencesForm(
                    account.preferences().theme().name(),
                    site == null ? null : site.toString(),
                    account.preferences().shortcuts().name());
        }

        Preferences toPreferences() {
            return new Preferences(Theme.valueOf(theme), Shortcuts.valueOf(shortcuts));
        }

        @Nullable
        UUID siteId() {
            return site == null ? null : UUID.fromString(site);
        }
    }
}
