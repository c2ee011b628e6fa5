package fr.guichet.account.password;

import fr.guichet.account.Agent;
import fr.guichet.account.SignInService;
import fr.guichet.account.guess.DeviceCookie;
import fr.guichet.shared.web.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The agent's own password. Every session ends with it, this one too: signing in again proves that it is known. */
@Controller
@RequestMapping("/compte/mot-de-passe")
class PasswordController {

    private static final String FORM = "account/password";

    private final SignInService signIns;
    private final DeviceCookie device;

    PasswordController(SignInService signIns, DeviceCookie device) {
        this.signIns = signIns;
        this.device = device;
    }

    @ModelAttribute("required")
    boolean required(@AuthenticationPrincipal Agent agent) {
        return agent.passwordChangeRequired();
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", PasswordForm.blank());
        return FORM;
    }

    @PostMapping
    String choose(
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            @AuthenticationPrincipal Agent agent,
            Authentication signedIn,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors() && !form.isTypedTwice()) {
            errors.rejectValue("again", "account.password.typed-differently");
        }
        var chosen = Attempt.to(() -> signIns.choosePassword(
                        form.current(), form.chosen(), request.getSession().getId()))
                .refusedOn("current");
        if (!chosen.succeeds(errors, model)) {
            return FORM;
        }
        device.remember(agent.login(), request, response);
        new SecurityContextLogoutHandler().logout(request, response, signedIn);
        return "redirect:/connexion?motDePasse";
    }

    record PasswordForm(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(max = 200) String chosen,
            @NotBlank @Size(max = 200) String again) {

        @SuppressWarnings("NullAway") // not valid until it is filled in
        static PasswordForm blank() {
            return new PasswordForm(null, null, null);
        }

        boolean isTypedTwice() {
            return chosen.equals(again);
        }

        @Override
        public String toString() {
            return "PasswordForm";
        }
    }
}
