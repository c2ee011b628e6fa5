package fr.guichet.account.invitation;

import fr.guichet.account.InvitationService;
import fr.guichet.account.guess.DeviceCookie;
import fr.guichet.shared.web.Attempt;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The first page of a new agent: a password of their own, then they sign in. Looking at it uses nothing up. */
@Controller
@RequestMapping("/invitation/{jeton}")
class InvitationController {

    private static final String FORM = "account/invitation";

    private final InvitationService invitations;
    private final DeviceCookie device;

    InvitationController(InvitationService invitations, DeviceCookie device) {
        this.invitations = invitations;
        this.device = device;
    }

    @GetMapping
    String welcome(@PathVariable String jeton, Model model) {
        model.addAttribute("form", InvitationForm.blank());
        return page(jeton, model);
    }

    @PostMapping
    String accept(
            @PathVariable String jeton,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!errors.hasErrors() && !form.isTypedTwice()) {
            errors.rejectValue("again", "account.password.typed-differently");
        }
        var accepted = Attempt.to(() -> device.remember(invitations.accept(jeton, form.chosen()), request, response));
        if (!accepted.succeeds(errors, model)) {
            return page(jeton, model);
        }
        return "redirect:/connexion?bienvenue";
    }

    private String page(String token, Model model) {
        model.addAttribute("token", token).addAttribute("agent", invitations.invited(token));
        return FORM;
    }

    @ExceptionHandler(InvitationGone.class)
    @ResponseStatus(HttpStatus.GONE)
    String gone() {
        return "account/invitation-gone";
    }

    /** The password that an invited agent chooses. */
    record InvitationForm(
            @NotBlank @Size(max = 200) String chosen,
            @NotBlank @Size(max = 200) String again) {

        @SuppressWarnings("NullAway") // not valid until it is filled in
        static InvitationForm blank() {
            return new InvitationForm(null, null);
        }

        boolean isTypedTwice() {
            return chosen.equals(again);
        }

        @Override
        public String toString() {
            return "InvitationForm";
        }
    }
}
