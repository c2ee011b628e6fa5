package fr.guichet.privacy.web;

import fr.guichet.privacy.RetentionService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the structure keeps, and for how long. */
@Controller
class RetentionTableController {

    private final RetentionService retention;

    RetentionTableController(RetentionService retention) {
        this.retention = retention;
    }

    @GetMapping("/administration/conservation")
    String table(Model model) {
        model.addAttribute("rows", retention.rows());
        return "privacy/table";
    }
}
