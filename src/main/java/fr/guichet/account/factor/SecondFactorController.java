package fr.guichet.account.factor;

import fr.guichet.account.Agent;
import fr.guichet.account.Awaited;
import fr.guichet.account.Proof;
import fr.guichet.account.session.CurrentSession;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The codes of an application: set up, proven by a first code, removed. Recovery codes are the answer itself, shown once. */
@Controller
@RequestMapping("/mon-compte/code")
class SecondFactorController {

    private static final String FORM = "account/second-factor";

    private final SecondFactorService secondFactors;
    private final CurrentSession session;
    private final Clock clock;

    SecondFactorController(SecondFactorService secondFactors, CurrentSession session, Clock clock) {
        this.secondFactors = secondFactors;
        this.session = session;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Agent agent, Model model) {
        var setup = secondFactors.setup(agent.login());
        model.addAttribute("form", TotpForm.of(setup));
        return form(setup, agent, model);
    }

    @PostMapping
    String enrol(
            @Valid @ModelAttribute("form") TotpForm form,
            BindingResult errors,
            @AuthenticationPrincipal Agent agent,
            Authentication authentication,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var enrolled = Attempt.to(() -> model.addAttribute(
                        "recoveryCodes", secondFactors.enrol(form.secret(), form.codeWithoutSpaces())))
                .refusedOn("code");
        if (!enrolled.succeeds(errors, model)) {
            return again(form, errors, agent, model);
        }
        session.become(agent.awaiting(Awaited.NOTHING), Proof.CODE.addTo(authentication, clock), request, response);
        return "account/recovery-codes";
    }

    @PostMapping("/suppression")
    String remove(RedirectAttributes redirect) {
        secondFactors.remove();
        Flash.success(redirect, "second-factor.removed");
        return "redirect:/mon-compte";
    }

    private String again(TotpForm form, BindingResult errors, Agent agent, Model model) {
        return errors.hasFieldErrors("secret")
                ? "redirect:/mon-compte/code"
                : form(secondFactors.setupAgain(form.secret(), agent.login()), agent, model);
    }

    private String form(TotpSetup setup, Agent agent, Model model) {
        model.addAttribute("enrolled", secondFactors.isEnrolled())
                .addAttribute("recoveryCodesLeft", secondFactors.recoveryCodesLeft())
                .addAttribute("required", agent.awaited() == Awaited.SECOND_FACTOR)
                .addAttribute("setup", setup)
                .addAttribute("qr", QrImage.of(setup.address()));
        return FORM;
    }

    /** @param secret drawn for the page; it stays in it until a code proves that the application knows it */
    record TotpForm(
            @NotBlank @Pattern(regexp = TotpSetup.SECRET) String secret,
            @NotBlank @Size(max = 10) String code) {

        @SuppressWarnings("NullAway") // not valid until it is filled in
        static TotpForm of(TotpSetup setup) {
            return new TotpForm(setup.secret(), null);
        }

        String codeWithoutSpaces() {
            return code.replaceAll("\\s", "");
        }

        @Override
        public String toString() {
            return "TotpForm";
        }
    }
}
