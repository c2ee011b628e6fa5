package fr.guichet.account.signin;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.ConfirmationService;
import fr.guichet.account.Proof;
import fr.guichet.account.factor.SecondFactorService;
import fr.guichet.account.kept.PageMarks;
import fr.guichet.account.passkey.PasskeyService;
import fr.guichet.account.session.CurrentSession;
import fr.guichet.shared.web.Attempt;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.authentication.HttpSessionPublicKeyCredentialRequestOptionsRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Asks who is there once more, then goes where the agent was going. What was typed in a refused form waits in the page
 * itself, nowhere on the server, and the browser sends it again.
 */
@Controller
@RequestMapping("/connexion/confirmation")
class ConfirmationController {

    private static final String FORM = "account/confirmation";
    private static final Set<String> OF_THIS_PAGE = Set.of("_csrf", PageMarks.FIELD, "proof", "key", "refusedPath");

    private final ConfirmationService confirmations;
    private final SecondFactorService secondFactors;
    private final PasskeyService passkeys;
    private final CurrentSession session;
    private final AskedPage asked;
    private final Clock clock;
    private final PublicKeyCredentialRequestOptionsRepository challenges =
            new HttpSessionPublicKeyCredentialRequestOptionsRepository();

    ConfirmationController(
            ConfirmationService confirmations,
            SecondFactorService secondFactors,
            PasskeyService passkeys,
            CurrentSession session,
            AskedPage asked,
            Clock clock) {
        this.confirmations = confirmations;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.session = session;
        this.asked = asked;
        this.clock = clock;
    }

    @ModelAttribute("typed")
    Map<String, String[]> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> !OF_THIS_PAGE.contains(parameter.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ModelAttribute("withKey")
    boolean withKey() {
        return !passkeys.own().isEmpty();
    }

    @ModelAttribute("withCode")
    boolean withCode() {
        return secondFactors.isEnrolled();
    }

    @GetMapping
    String blank(
            @RequestAttribute(name = RequestDispatcher.FORWARD_SERVLET_PATH, required = false) @Nullable
                    String refusedPath,
            Model model) {
        model.addAttribute("form", ConfirmationForm.blank(refusedPath));
        return FORM;
    }

    @PostMapping
    Object confirm(
            @Valid @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            Authentication authentication,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (form.proof() == null && form.key() == null) {
            errors.rejectValue("proof", "NotBlank");
        }
        var proven = Attempt.to(() ->
                        session.keep(proof(form, request, response).addTo(authentication, clock), request, response))
                .refusedOn("proof");
        if (!proven.succeeds(errors, model)) {
            return FORM;
        }
        return form.refused().map(ConfirmationController::sentAgain).orElseGet(() -> asked.after(request, response));
    }

    private Proof proof(ConfirmationForm form, HttpServletRequest request, HttpServletResponse response) {
        if (form.proof() != null) {
            return confirmations.confirm(form.proof(), request.getSession().getId());
        }
        var challenge = challenges.load(request);
        challenges.save(request, response, null);
        return confirmations.confirm(challenge, Objects.requireNonNull(form.key()));
    }

    private static RedirectView sentAgain(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    /**
     * @param proof a password, or a code; null with a key
     * @param key what the browser answered for a key, as JSON
     * @param refusedPath where a form was sent that is sent again once confirmed; null when a page was asked
     */
    record ConfirmationForm(
            @Size(max = 200) @Nullable String proof,
            @Size(max = 20_000) @Nullable String key,

            @Pattern(regexp = "(/[A-Za-z0-9_-]+)+") @Nullable
            String refusedPath) {

        static ConfirmationForm blank(@Nullable String refusedPath) {
            return new ConfirmationForm(null, null, refusedPath);
        }

        Optional<String> refused() {
            return Optional.ofNullable(refusedPath);
        }

        @Override
        public String toString() {
            return "ConfirmationForm";
        }
    }
}
