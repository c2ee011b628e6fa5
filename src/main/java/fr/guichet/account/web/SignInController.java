package fr.guichet.account.web;

import fr.guichet.account.DemoAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page; the filter chain answers its POST. */
@Controller
class SignInController {

    private final ObjectProvider<DemoAccounts> demo;

    SignInController(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    @GetMapping("/connexion")
    String blank(Model model) {
        demo.ifAvailable(house ->
                model.addAttribute("demoAccounts", house.accounts()).addAttribute("demoPassword", house.password()));
        return "account/sign-in";
    }
}
