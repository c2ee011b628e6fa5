package fr.guichet.rota.web;

import fr.guichet.rota.RotaService;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A changed day goes back to the standard week. */
@Controller
class DayReturnController {

    private final RotaService rota;
    private final French french;

    DayReturnController(RotaService rota, French french) {
        this.rota = rota;
        this.french = french;
    }

    @PostMapping("/planning/presences/{agentId}/{jour}/retour")
    String restore(@PathVariable UUID agentId, @PathVariable LocalDate jour, RedirectAttributes redirect) {
        rota.restore(agentId, jour);
        Flash.success(redirect, "rota.day.restored", french.date(jour));
        redirect.addAttribute("du", jour);
        return "redirect:/planning/presences";
    }
}
