package fr.guichet.publication;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** When the sites of a structure are open, for people who want to come; on the screen, and on paper for the door. */
@Controller
class PublicHoursController {

    private final PublicationService publication;

    PublicHoursController(PublicationService publication) {
        this.publication = publication;
    }

    @GetMapping({"/horaires", "/horaires/{code}"})
    String hours(@PathVariable(required = false) @Nullable String code, Model model) {
        show(code, model);
        return "publication/hours";
    }

    @GetMapping({"/horaires/affiche", "/horaires/{code}/affiche"})
    String poster(@PathVariable(required = false) @Nullable String code, Model model) {
        show(code, model);
        return "publication/poster";
    }

    @GetMapping({"/horaires/affiche/{closureId:[0-9a-f-]+}", "/horaires/{code}/affiche/{closureId:[0-9a-f-]+}"})
    String posterOfAClosure(
            @PathVariable(required = false) @Nullable String code, @PathVariable UUID closureId, Model model) {
        model.addAttribute("closure", show(code, model).closure(closureId));
        return "publication/closure";
    }

    private PublishedHours show(@Nullable String code, Model model) {
        var hours = publication.of(code);
        model.addAttribute("hours", hours).addAttribute("base", code == null ? "/horaires" : "/horaires/" + code);
        return hours;
    }
}
