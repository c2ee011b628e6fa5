package fr.guichet.room;

import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.BothVersions.Line;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One room, to be named otherwise. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/bureaux/{id}")
class RoomController {

    private static final String FORM = "room/edit";

    private final RoomService rooms;

    RoomController(RoomService rooms) {
        this.rooms = rooms;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", RoomForm.of(rooms.room(id)));
        return page(id, model);
    }

    @PostMapping
    String rename(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RoomForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var renamed = Attempt.to(() -> rooms.rename(id, form.version(), form.name()))
                .refusedOn("name")
                .whenStale(() -> beside(form, rooms.room(id)), model);
        if (!renamed.succeeds(errors, model)) {
            return page(id, model);
        }
        Flash.success(redirect, "room.renamed", form.name());
        return "redirect:/rendez-vous/disponibilites/bureaux";
    }

    private static BothVersions beside(RoomForm typed, RoomRow saved) {
        return new BothVersions(saved.version(), List.of(new Line("room.field.name", typed.name(), saved.name())));
    }

    private String page(UUID id, Model model) {
        model.addAttribute("room", rooms.room(id));
        return FORM;
    }
}
