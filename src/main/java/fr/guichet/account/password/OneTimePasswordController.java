package fr.guichet.account.password;

import fr.guichet.account.AccountService;
import fr.guichet.account.PasswordResetService;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A new one-time password for an agent who forgot theirs; shown in the answer itself, so that it is stored nowhere. */
@Controller
class OneTimePasswordController {

    private final AccountService accounts;
    private final PasswordResetService resets;

    OneTimePasswordController(AccountService accounts, PasswordResetService resets) {
        this.accounts = accounts;
        this.resets = resets;
    }

    @PostMapping("/administration/comptes/{id}/mot-de-passe")
    String reset(@PathVariable UUID id, Model model) {
        model.addAttribute("oneTimePassword", resets.reset(id)).addAttribute("account", accounts.account(id));
        return "account/one-time-password";
    }
}
