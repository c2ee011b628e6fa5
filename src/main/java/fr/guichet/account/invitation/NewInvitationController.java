package fr.guichet.account.invitation;

import fr.guichet.account.AccountService;
import fr.guichet.account.InvitationService;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Another link for an agent who lost the first one, or came too late; shown in the answer itself, so that it is stored nowhere. */
@Controller
class NewInvitationController {

    private final AccountService accounts;
    private final InvitationService invitations;

    NewInvitationController(AccountService accounts, InvitationService invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    @PostMapping("/administration/comptes/{id}/invitation")
    String invite(@PathVariable UUID id, Model model) {
        model.addAttribute("link", InvitationLink.of(invitations.invite(id)))
                .addAttribute("account", accounts.account(id));
        return "account/invited";
    }
}
