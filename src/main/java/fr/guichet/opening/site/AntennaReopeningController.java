package fr.guichet.opening.site;

import fr.guichet.shared.web.Flash;
import fr.guichet.site.SiteService;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the last day of an antenna back. */
@Controller
class AntennaReopeningController {

    private final SiteService sites;

    AntennaReopeningController(SiteService sites) {
        this.sites = sites;
    }

    @PostMapping("/administration/sites/{id}/reouverture")
    String reopen(@PathVariable UUID id, RedirectAttributes redirect) {
        sites.reopenAntenna(id);
        Flash.success(redirect, "site.reopened");
        return "redirect:/administration/sites";
    }
}
