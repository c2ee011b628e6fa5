package fr.guichet.account.own;

import fr.guichet.account.OwnAccountService;
import fr.guichet.account.accounts.AccountChoices;
import fr.guichet.account.factor.SecondFactorService;
import fr.guichet.account.session.OpenSession;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everyone's own account: who they are here, how they sign in, and where they are signed in. */
@Controller
class OwnAccountController {

    private final OwnAccountService own;
    private final SecondFactorService secondFactors;
    private final AccountChoices choices;
    private final Clock clock;

    OwnAccountController(
            OwnAccountService own, SecondFactorService secondFactors, AccountChoices choices, Clock clock) {
        this.own = own;
        this.secondFactors = secondFactors;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/mon-compte")
    String show(HttpServletRequest request, Model model) {
        var account = own.own();
        choices.addTo(model);
        model.addAttribute("account", account)
                .addAttribute("lastSignedIn", local(account.lastSignedInAt()))
                .addAttribute("codeAsked", secondFactors.isEnrolled())
                .addAttribute("sessions", sessions(request));
        return "account/own";
    }

    private List<Line> sessions(HttpServletRequest request) {
        return own.sessions(request.getRequestedSessionId()).stream()
                .map(session -> new Line(session, local(session.since()), local(session.lastUsed())))
                .toList();
    }

    private @Nullable LocalDateTime local(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, clock.getZone());
    }

    record Line(
            OpenSession session,
            @Nullable LocalDateTime since,
            @Nullable LocalDateTime lastUsed) {}
}
