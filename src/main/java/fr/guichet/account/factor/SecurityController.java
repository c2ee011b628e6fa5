package fr.guichet.account.factor;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.accounts.AccountChoices;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import fr.guichet.shared.web.address.Links;
import fr.guichet.shared.web.address.PublicAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the structure asks of those who run it when they sign in. */
@Controller
@RequestMapping("/administration/securite")
class SecurityController {

    private static final String FORM = "account/security";

    private final SecondFactorRules rules;
    private final AccountChoices choices;
    private final Links links;

    SecurityController(SecondFactorRules rules, AccountChoices choices, Links links) {
        this.rules = rules;
        this.choices = choices;
        this.links = links;
    }

    @ModelAttribute("publicAddress")
    @Nullable
    String publicAddress() {
        return links.publicAddress().map(PublicAddress::origin).orElse(null);
    }

    @ModelAttribute("secondFactors")
    Map<String, String> secondFactors() {
        return Arrays.stream(SecondFactorRule.values())
                .collect(toMap(
                        Enum::name,
                        rule -> choices.word("security.second-factor." + rule),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    @GetMapping
    String edit(Model model) {
        model.addAttribute("form", SecurityForm.of(rules.here()));
        return FORM;
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute("form") SecurityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var changed =
                Attempt.to(() -> rules.set(form.toRule(), form.seenRule())).whenStale(() -> beside(form), model);
        if (!changed.succeeds(errors, model)) {
            model.addAttribute("seen", rules.here());
            return FORM;
        }
        Flash.success(redirect, "security.saved");
        return "redirect:/administration/securite";
    }

    private BothVersions beside(SecurityForm typed) {
        return new BothVersions(
                null, List.of(new Line("security.field.secondFactor", said(typed.toRule()), said(rules.here()))));
    }

    private String said(SecondFactorRule rule) {
        return choices.word("security.second-factor." + rule);
    }

    /** @param seen what held when the page was opened */
    record SecurityForm(
            @NotBlank @ReadsAs(SecondFactorRule.class) String secondFactor,
            @ReadsAs(SecondFactorRule.class) @Nullable String seen) {

        static SecurityForm of(SecondFactorRule rule) {
            return new SecurityForm(rule.name(), rule.name());
        }

        /** Absent from a page that was opened before an update. */
        SecondFactorRule seenRule() {
            return seen == null ? SecondFactorRule.OPTIONAL : SecondFactorRule.valueOf(seen);
        }

        SecondFactorRule toRule() {
            return SecondFactorRule.valueOf(secondFactor);
        }
    }
}
