package fr.guichet.audit.web;

import fr.guichet.audit.TrailVerification;
import fr.guichet.shared.tenancy.LongWork;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Whether the trail is as it was sealed; told in the answer itself, since it is true of that moment only. */
@Controller
class TrailVerificationController {

    private final TrailVerification verification;

    TrailVerificationController(TrailVerification verification) {
        this.verification = verification;
    }

    @PostMapping("/administration/journal/verification")
    String verify(Model model) {
        model.addAttribute("state", LongWork.call(verification::verify));
        return "audit/verification";
    }
}
