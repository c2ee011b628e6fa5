package fr.guichet.visit.entry;

import fr.guichet.shared.web.Flash;
import fr.guichet.visit.VisitService;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Annuler », for ten minutes, by its author. */
@Controller
class UndoController {

    private final VisitService visits;

    UndoController(VisitService visits) {
        this.visits = visits;
    }

    @PostMapping("/accompagnements/{id}/annulation")
    String undo(@PathVariable UUID id, RedirectAttributes redirect) {
        var undone = visits.undo(id);
        undone.appointment().ifPresent(appointment -> redirect.addFlashAttribute("undoneAppointmentId", appointment));
        Flash.success(redirect, undone.before() ? "visit.deleted-already" : "visit.undone");
        redirect.addFlashAttribute("undoneVisitId", id);
        return "redirect:/accompagnements/nouveau";
    }
}
