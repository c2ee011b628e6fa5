package fr.guichet.account.accounts;

import fr.guichet.account.AccountService;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agent who comes back. */
@Controller
class ReactivationController {

    private final AccountService accounts;

    ReactivationController(AccountService accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/administration/comptes/{id}/reactivation")
    String reactivate(@PathVariable UUID id, RedirectAttributes redirect) {
        accounts.reactivate(id);
        Flash.success(redirect, "account.reactivated");
        return "redirect:/administration/comptes";
    }
}
