package fr.guichet.account.web;

import fr.guichet.account.AccountService;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A new one-time password for an agent who forgot theirs; shown in the answer itself, so that it is stored nowhere. */
@Controller
class OneTimePasswordController {

    private final AccountService accounts;

    OneTimePasswordController(AccountService accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/administration/comptes/{id}/mot-de-passe")
    String reset(@PathVariable UUID id, Model model) {
        model.addAttribute("oneTimePassword", accounts.resetPassword(id)).addAttribute("account", accounts.account(id));
        return "account/one-time-password";
    }
}
