package fr.guichet.account.signin;

import fr.guichet.account.Agent;
import fr.guichet.account.Awaited;
import fr.guichet.account.Proof;
import fr.guichet.account.SignInService;
import fr.guichet.account.factor.SecondFactorService;
import fr.guichet.account.guess.DeviceCookie;
import fr.guichet.account.passkey.PasskeyService;
import fr.guichet.account.session.CurrentSession;
import fr.guichet.shared.web.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** The second half of a sign-in: the code of an application, or a key, after the password. */
@Controller
@RequestMapping("/connexion/code")
class CodeController {

    private static final String FORM = "account/code";

    private final SecondFactorService secondFactors;
    private final PasskeyService passkeys;
    private final SignInService signIns;
    private final DeviceCookie device;
    private final CurrentSession session;
    private final AskedPage asked;
    private final Clock clock;

    CodeController(
            SecondFactorService secondFactors,
            PasskeyService passkeys,
            SignInService signIns,
            DeviceCookie device,
            CurrentSession session,
            AskedPage asked,
            Clock clock) {
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.device = device;
        this.session = session;
        this.asked = asked;
        this.clock = clock;
    }

    @ModelAttribute("withCode")
    boolean withCode() {
        return secondFactors.isEnrolled();
    }

    @ModelAttribute("withKey")
    boolean withKey() {
        return !passkeys.own().isEmpty();
    }

    @GetMapping
    Object blank(
            @AuthenticationPrincipal Agent agent,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isProven(agent)) {
            return asked.after(request, response);
        }
        model.addAttribute("form", CodeForm.blank());
        return FORM;
    }

    @PostMapping
    Object prove(
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @AuthenticationPrincipal Agent agent,
            Authentication halfSignedIn,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isProven(agent)) {
            return asked.after(request, response);
        }
        var proven = Attempt.to(
                        () -> secondFactors.prove(agent.login(), DeviceCookie.read(request), form.withoutSpaces()))
                .refusedOn("code");
        if (!proven.succeeds(errors, model)) {
            return FORM;
        }
        var signedIn = Proof.CODE.addTo(halfSignedIn, clock);
        session.become(agent.awaiting(Awaited.NOTHING), signedIn, request, response);
        signIns.recordSignIn();
        device.remember(agent.login(), request, response);
        return asked.after(request, response);
    }

    /** In another window, meanwhile. */
    private static boolean isProven(Agent agent) {
        return agent.awaited() != Awaited.CODE;
    }

    record CodeForm(@NotBlank @Size(max = 40) String code) {

        @SuppressWarnings("NullAway") // not valid until it is filled in
        static CodeForm blank() {
            return new CodeForm(null);
        }

        String withoutSpaces() {
            return code.replaceAll("\\s", "");
        }

        @Override
        public String toString() {
            return "CodeForm";
        }
    }
}
