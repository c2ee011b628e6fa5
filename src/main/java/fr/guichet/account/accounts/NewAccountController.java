package fr.guichet.account.accounts;

import fr.guichet.account.AccountService;
import fr.guichet.account.InvitationService;
import fr.guichet.account.invitation.InvitationLink;
import fr.guichet.shared.web.Attempt;
import jakarta.validation.Valid;
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

    NewAccountController(AccountService accounts, InvitationService invitations, AccountChoices choices) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.choices = choices;
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
        model.addAttribute("link", InvitationLink.of(invitations.invite(form.id())))
                .addAttribute("account", accounts.account(form.id()));
        return "account/invited";
    }

    private String form(Model model) {
        choices.addTo(model);
        return FORM;
    }
}
