package fr.guichet.room;

import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.French;
import fr.guichet.shared.web.LastDayForm;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A room that is used no more, once nothing takes place there, or that is used again. */
@Controller
@RequestMapping("/rendez-vous/disponibilites/bureaux/{id}/retrait")
class RoomRetirementController {

    private static final String ROOMS = "redirect:/rendez-vous/disponibilites/bureaux";

    private final RoomService rooms;
    private final French french;
    private final Clock clock;

    RoomRetirementController(RoomService rooms, French french, Clock clock) {
        this.rooms = rooms;
        this.french = french;
        this.clock = clock;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        var room = rooms.room(id);
        model.addAttribute("form", LastDayForm.of(room.lastDay(), LocalDate.now(clock), room.version()));
        return page(room, model);
    }

    @PostMapping
    String retire(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LastDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var retired = Attempt.to(() -> rooms.retire(id, form.seenVersion(), form.day()))
                .refusedOn("lastDay")
                .whenStale(() -> beside(form, rooms.room(id)), model);
        if (!retired.succeeds(errors, model)) {
            return page(rooms.room(id), model);
        }
        Flash.success(redirect, "room.retired", french.date(form.day()));
        return ROOMS;
    }

    @PostMapping("/annulation")
    String reinstate(@PathVariable UUID id, @RequestParam @Nullable Long version, RedirectAttributes redirect) {
        rooms.reinstate(id, version);
        Flash.success(redirect, "room.taken-back");
        return ROOMS;
    }

    private BothVersions beside(LastDayForm typed, RoomRow saved) {
        return typed.beside("room.field.lastDay", saved.lastDay(), saved.version(), french);
    }

    private String page(RoomRow room, Model model) {
        model.addAttribute("room", room).addAttribute("uses", rooms.usesAfter(room.id(), LocalDate.now(clock)));
        return "room/retirement";
    }
}
