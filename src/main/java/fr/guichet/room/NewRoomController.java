package fr.guichet.room;

import fr.guichet.shared.model.Ids;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A room that begins to be used. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/bureaux/nouveau")
class NewRoomController {

    private static final String FORM = "room/new";

    private final RoomService rooms;
    private final SiteService sites;
    private final Clock clock;

    NewRoomController(RoomService rooms, SiteService sites, Clock clock) {
        this.rooms = rooms;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", RoomForm.blank(Ids.next()));
        return page(offered(), model);
    }

    @PostMapping
    String open(
            @Valid @ModelAttribute("form") RoomForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var offered = offered();
        if (errors.getTarget() == null) {
            return page(offered, model);
        }
        if (!errors.hasFieldErrors("site")
                && offered.stream().noneMatch(site -> site.id().toString().equals(form.site()))) {
            errors.rejectValue("site", "typeMismatch.java.util.UUID");
        }
        if (form.kind() == null) {
            errors.rejectValue("kind", "NotBlank");
        }
        if (!Attempt.to(() -> rooms.open(form.toCommand())).refusedOn("name").succeeds(errors, model)) {
            return page(offered, model);
        }
        Flash.success(redirect, "room.opened", form.name());
        return "redirect:/rendez-vous/disponibilites/bureaux";
    }

    private List<SiteRow> offered() {
        return sites.openSites(LocalDate.now(clock));
    }

    private static String page(List<SiteRow> offered, Model model) {
        model.addAttribute("sites", offered).addAttribute("kinds", RoomKind.values());
        return FORM;
    }
}
