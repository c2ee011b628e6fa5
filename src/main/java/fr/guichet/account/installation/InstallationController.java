package fr.guichet.account.installation;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.web.Attempt;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first start of a real installation; once it was used, the address is unknown. */
@Controller
@RequestMapping("/installation")
class InstallationController {

    private static final String FORM = "account/installation";

    private final InstallationService installation;
    private final InstallationToken token;
    private final Clock clock;

    InstallationController(InstallationService installation, InstallationToken token, Clock clock) {
        this.installation = installation;
        this.token = token;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model) {
        requireAwaited();
        model.addAttribute("form", InstallationForm.blank(LocalDate.now(clock)));
        return FORM;
    }

    @PostMapping
    String install(@Valid @ModelAttribute("form") InstallationForm form, BindingResult errors, Model model) {
        requireAwaited();
        if (!errors.hasFieldErrors("token") && !token.isRight(form.token())) {
            errors.rejectValue("token", "installation.wrong-token");
        }
        if (!errors.hasFieldErrors("chosen") && !errors.hasFieldErrors("again") && !form.isTypedTwice()) {
            errors.rejectValue("again", "account.password.typed-differently");
        }
        return Attempt.to(() -> installation.install(form.toInstallation())).succeeds(errors, model)
                ? "redirect:/connexion?installee"
                : FORM;
    }

    private void requireAwaited() {
        if (!installation.isAwaited()) {
            throw new NotFound(InstallationService.class, "/installation");
        }
    }
}
