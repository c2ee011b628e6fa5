package fr.guichet.account.web;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.ConfirmationService;
import fr.guichet.account.Proof;
import fr.guichet.account.SecondFactorService;
import fr.guichet.account.TooManyGuesses;
import fr.guichet.account.WrongCode;
import fr.guichet.account.WrongPassword;
import fr.guichet.shared.model.RuleViolation;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
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
    private static final Set<String> OF_THIS_PAGE = Set.of("_csrf", "proof", "refusedPath");

    private final ConfirmationService confirmations;
    private final SecondFactorService secondFactors;
    private final CurrentSession session;
    private final AskedPage asked;
    private final Clock clock;

    ConfirmationController(
            ConfirmationService confirmations,
            SecondFactorService secondFactors,
            CurrentSession session,
            AskedPage asked,
            Clock clock) {
        this.confirmations = confirmations;
        this.secondFactors = secondFactors;
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
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            return FORM;
        }
        try {
            session.keep(proven(form, authentication), request, response);
        } catch (WrongPassword | WrongCode | TooManyGuesses refused) {
            return again(refused, errors);
        }
        return form.refused().map(ConfirmationController::sentAgain).orElseGet(() -> asked.after(request, response));
    }

    private Authentication proven(ConfirmationForm form, Authentication authentication) {
        Proof proof = confirmations.confirm(form.proof());
        return proof.addTo(authentication, clock);
    }

    private static String again(RuleViolation refused, BindingResult errors) {
        errors.rejectValue("proof", refused.getCodes()[0], refused.getArguments(), null);
        return FORM;
    }

    private static RedirectView sentAgain(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
