package fr.guichet.account.accounts;

import fr.guichet.account.AccountService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The accounts of the structure. */
@Controller
class AccountsController {

    private final AccountService accounts;
    private final AccountChoices choices;

    AccountsController(AccountService accounts, AccountChoices choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    @GetMapping("/administration/comptes")
    String list(Model model) {
        choices.addTo(model);
        model.addAttribute("accounts", accounts.accounts());
        return "account/list";
    }
}
