package fr.guichet.shared.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the law asks a public service to say of itself: how accessible it is. */
@Controller
class StatementController {

    @GetMapping("/accessibilite")
    String accessibility() {
        return "statement/accessibility";
    }
}
