package fr.guichet.accessibility.web;

import fr.guichet.accessibility.AccessibilityAudit;
import fr.guichet.accessibility.Finding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the law asks a public service to say of its accessibility, with the figures of the last walk. */
@Controller
class AccessibilityController {

    private final AccessibilityAudit walk;

    AccessibilityController(AccessibilityAudit walk) {
        this.walk = walk;
    }

    @GetMapping("/accessibilite")
    String statement(Model model) {
        model.addAttribute("walk", walk)
                .addAttribute("conform", walk.count(Finding.C))
                .addAttribute("failing", walk.found(Finding.NC))
                .addAttribute("untried", walk.found(Finding.NT));
        return "accessibility/statement";
    }
}
