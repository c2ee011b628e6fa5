package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One more démarche in the form, or one less, without JavaScript; nothing is saved. */
@Controller
class VisitRowsController {

    private final VisitChoices choices;

    VisitRowsController(VisitChoices choices) {
        this.choices = choices;
    }

    @PostMapping("/accompagnements/nouveau/demarches")
    String change(
            @ModelAttribute("form") VisitForm form,
            @RequestParam(name = "retirer") @Nullable Integer removed,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        var changed = removed == null ? form.withOneMoreRow() : form.withoutRow(removed);
        model.addAttribute("form", changed);
        choices.offer(model, agent, changed);
        return VisitEntryController.FORM;
    }
}
