package fr.guichet.account.invitation;

import fr.guichet.account.AccountService;
import fr.guichet.account.InvitationService;
import fr.guichet.shared.web.address.Links;
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
    private final Links links;

    NewInvitationController(AccountService accounts, InvitationService invitations, Links links) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.links = links;
    }

    @PostMapping("/administration/comptes/{id}/invitation")
    String invite(@PathVariable UUID id, Model model) {
        model.addAttribute("link", links.toCopy("/invitation/" + invitations.invite(id)))
                .addAttribute("account", accounts.account(id));
        return "account/invited";
    }
}
