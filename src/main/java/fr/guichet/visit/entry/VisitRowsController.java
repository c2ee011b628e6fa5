package fr.guichet.visit.entry;

import fr.guichet.account.Agent;
import fr.guichet.shared.web.again.SavesNothing;
import java.util.ArrayList;
import java.util.List;
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

    @SavesNothing
    @PostMapping("/accompagnements/nouveau/demarches")
    String change(
            @ModelAttribute("form") VisitForm form,
            @RequestParam(name = "retirer") @Nullable Integer removed,
            @AuthenticationPrincipal Agent agent,
            Model model) {
        var changed = form.with(removed == null ? oneMore(form.requests()) : without(removed, form.requests()));
        model.addAttribute("form", changed);
        choices.offer(model, agent, changed);
        return VisitEntryController.FORM;
    }

    private static List<RequestRow> oneMore(List<RequestRow> rows) {
        var more = new ArrayList<>(rows);
        if (more.size() < VisitForm.MOST_REQUESTS) {
            more.add(RequestRow.blank());
        }
        return more;
    }

    private static List<RequestRow> without(int index, List<RequestRow> rows) {
        var less = new ArrayList<>(rows);
        if (index >= 0 && index < less.size()) {
            less.remove(index);
        }
        return less;
    }
}
