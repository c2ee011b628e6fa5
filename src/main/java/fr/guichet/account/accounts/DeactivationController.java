package fr.guichet.account.accounts;

import fr.guichet.account.AccountService;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agent who left: the account cannot sign in any more; it keeps its past, and can come back. */
@Controller
class DeactivationController {

    private final AccountService accounts;

    DeactivationController(AccountService accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/administration/comptes/{id}/desactivation")
    String deactivate(@PathVariable UUID id, RedirectAttributes redirect) {
        if (accounts.deactivate(id)) {
            Flash.undoable(redirect, "/administration/comptes/" + id + "/reactivation", "account.deactivated");
        } else {
            Flash.success(redirect, "account.deactivated-before");
        }
        return "redirect:/administration/comptes";
    }
}
