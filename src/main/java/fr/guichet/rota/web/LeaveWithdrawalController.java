package fr.guichet.rota.web;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.rota.LeaveService;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A leave that does not take place: the coordinator withdraws anyone’s, everyone else their own. */
@Controller
class LeaveWithdrawalController {

    private final LeaveService leaves;

    LeaveWithdrawalController(LeaveService leaves) {
        this.leaves = leaves;
    }

    @PostMapping("/planning/presences/absences/{id}/retrait")
    String withdraw(@PathVariable UUID id, @AuthenticationPrincipal Agent who, RedirectAttributes redirect) {
        var withdrawn = who.is(Role.COORDINATOR) ? leaves.withdraw(id) : leaves.withdrawOwn(id, who.accountId());
        Flash.success(redirect, withdrawn ? "leave.withdrawn" : "leave.withdrawn-before");
        return "redirect:/planning/presences";
    }
}
