package fr.guichet.account.signin;

import fr.guichet.account.Agent;
import fr.guichet.account.Awaited;
import fr.guichet.account.DemoAccounts;
import fr.guichet.account.installation.InstallationService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the filter chain answers its POST. Without a structure there is nobody to sign in yet. */
@Controller
class SignInController {

    private final InstallationService installation;
    private final AskedPage asked;
    private final ObjectProvider<DemoAccounts> demo;

    SignInController(InstallationService installation, AskedPage asked, ObjectProvider<DemoAccounts> demo) {
        this.installation = installation;
        this.asked = asked;
        this.demo = demo;
    }

    @GetMapping("/connexion")
    Object blank(
            @AuthenticationPrincipal @Nullable Agent agent,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (installation.isAwaited()) {
            return "redirect:/installation";
        }
        if (agent != null && agent.awaited() == Awaited.NOTHING && !hasItsSay(request)) {
            return asked.after(request, response);
        }
        demo.ifAvailable(demonstrated -> model.addAttribute("demoAccounts", demonstrated.accounts())
                .addAttribute("demoPassword", demonstrated.password()));
        return "account/sign-in";
    }

    /** What was just refused or left is told first, to whoever is at the desk now. */
    private static boolean hasItsSay(HttpServletRequest request) {
        return Stream.of("autre", "erreur", "cle", "deconnecte").anyMatch(request.getParameterMap()::containsKey);
    }
}
