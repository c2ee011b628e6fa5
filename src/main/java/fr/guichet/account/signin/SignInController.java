package fr.guichet.account.signin;

import fr.guichet.account.DemoAccounts;
import fr.guichet.account.installation.InstallationService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the filter chain answers its POST. Without a structure there is nobody to sign in yet. */
@Controller
class SignInController {

    private final InstallationService installation;
    private final ObjectProvider<DemoAccounts> demo;

    SignInController(InstallationService installation, ObjectProvider<DemoAccounts> demo) {
        this.installation = installation;
        this.demo = demo;
    }

    @GetMapping("/connexion")
    String blank(Model model) {
        if (installation.isAwaited()) {
            return "redirect:/installation";
        }
        demo.ifAvailable(demonstrated -> model.addAttribute("demoAccounts", demonstrated.accounts())
                .addAttribute("demoPassword", demonstrated.password()));
        return "account/sign-in";
    }
}
