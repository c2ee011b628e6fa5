package fr.guichet.account.session;

import fr.guichet.account.Agent;
import fr.guichet.account.Awaited;
import fr.guichet.account.ConfirmationService;
import fr.guichet.account.signin.AskedPage;
import fr.guichet.shared.web.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The desk whose agent is away for a moment: the session stays and opens nothing until they prove that it is them. A script
 * locks over the page, so that what was half typed waits under it; without script the page of the lock is shown.
 */
@Controller
@RequestMapping("/poste")
class DeskLockController {

    private static final String PAGE = "account/lock";

    private final ConfirmationService confirmations;
    private final CurrentSession session;
    private final AskedPage asked;
    private final Clock clock;

    DeskLockController(ConfirmationService confirmations, CurrentSession session, AskedPage asked, Clock clock) {
        this.confirmations = confirmations;
        this.session = session;
        this.asked = asked;
        this.clock = clock;
    }

    @PostMapping("/verrou")
    String lock(
            @AuthenticationPrincipal Agent agent,
            Authentication signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        session.become(agent.awaiting(Awaited.UNLOCK), signedIn, request, response);
        return "redirect:/poste/verrou";
    }

    @GetMapping("/verrou")
    String locked(@AuthenticationPrincipal Agent agent, Model model) {
        model.addAttribute("form", UnlockForm.of(agent.login()));
        return PAGE;
    }

    /** An agent who types for long on one page sends nothing else: this alone lets the session go on. */
    @PostMapping("/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void present() {}

    @PostMapping("/deverrouillage")
    Object unlock(
            @Valid @ModelAttribute("form") UnlockForm form,
            BindingResult errors,
            @AuthenticationPrincipal Agent agent,
            Authentication locked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors() && !agent.login().equals(form.login())) {
            errors.rejectValue("proof", "lock.somebody-else");
        }
        if (!Attempt.to(() -> unlock(form, agent, locked, request, response))
                .refusedOn("proof")
                .succeeds(errors, model)) {
            return PAGE;
        }
        return asked.after(request, response);
    }

    private void unlock(
            UnlockForm form,
            Agent agent,
            Authentication locked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var proven = confirmations
                .confirm(form.proof(), request.getSession().getId())
                .addTo(locked, clock);
        session.become(agent.awaiting(Awaited.NOTHING), proven, request, response);
    }

    /**
     * @param login of the agent who locked the desk: a colleague who signed in meanwhile does not open their page
     * @param proof a password, or a code
     */
    record UnlockForm(
            @NotBlank @Size(max = 40) String login,
            @NotBlank @Size(max = 200) String proof) {

        static UnlockForm of(String login) {
            return new UnlockForm(login, "");
        }

        @Override
        public String toString() {
            return "UnlockForm";
        }
    }
}
