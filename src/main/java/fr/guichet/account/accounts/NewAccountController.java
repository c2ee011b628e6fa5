package fr.guichet.account.accounts;

import fr.guichet.account.AccountService;
import fr.guichet.account.CreateAccount;
import fr.guichet.account.InvitationService;
import fr.guichet.account.Role;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.OneLine;
import fr.guichet.shared.web.address.Links;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A new account. The link of its invitation is the answer itself, without a redirect, so that it is stored nowhere, neither
 * in a session nor in an address; the same form sent again makes no second account.
 */
@Controller
@RequestMapping("/administration/comptes/nouveau")
class NewAccountController {

    private static final String FORM = "account/new";

    private final AccountService accounts;
    private final InvitationService invitations;
    private final AccountChoices choices;
    private final Links links;

    NewAccountController(AccountService accounts, InvitationService invitations, AccountChoices choices, Links links) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.choices = choices;
        this.links = links;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", NewAccountForm.blank());
        return form(model);
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") NewAccountForm form, BindingResult errors, Model model) {
        if (!Attempt.to(() -> accounts.create(form.toCreation())).succeeds(errors, model)) {
            return form(model);
        }
        model.addAttribute("link", links.toCopy("/invitation/" + invitations.invite(form.id())))
                .addAttribute("account", accounts.account(form.id()));
        return "account/invited";
    }

    private String form(Model model) {
        choices.addTo(model);
        return FORM;
    }

    record NewAccountForm(
            @NotNull UUID id,
            @NotBlank @Pattern(regexp = CreateAccount.LOGIN) String login,
            @NotBlank @OneLine @Size(min = 2, max = 80) String displayName,
            @NotEmpty Set<@NotNull Role> roles,
            @Nullable List<@NotNull UUID> sites) {

        @SuppressWarnings("NullAway") // not valid until the login and the name are filled in
        static NewAccountForm blank() {
            return new NewAccountForm(Ids.next(), null, null, Set.of(), List.of());
        }

        CreateAccount toCreation() {
            return new CreateAccount(
                    id, login.toLowerCase(Locale.ROOT), displayName, roles, sites == null ? List.of() : sites);
        }
    }
}
