package fr.guichet.appointment.booking;

import fr.guichet.appointment.slot.HoldService;
import fr.guichet.appointment.slot.SlotRefused;
import fr.guichet.appointment.slot.SlotRequest;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.shared.model.Ids;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A slot kept while its form is filled. */
@Controller
@RequestMapping("/rendez-vous/creneaux")
class HoldController {

    private final HoldService holds;
    private final AppointmentTypeService types;
    private final SlotChoices choices;

    HoldController(HoldService holds, AppointmentTypeService types, SlotChoices choices) {
        this.holds = holds;
        this.types = types;
        this.choices = choices;
    }

    /**
     * @param comment where it is held; the first place of its type when it is not said
     * @param comme an appointment whose person it is for
     */
    @PostMapping
    String hold(
            @RequestParam SlotKey creneau,
            @RequestParam @Nullable AppointmentPlace comment,
            @RequestParam @Nullable UUID comme,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID held;
        var type = types.type(creneau.typeId());
        var place = comment != null && type.places().contains(comment) ? comment : type.firstPlace();
        try {
            held = holds.hold(new SlotRequest(
                    Ids.next(), type.id(), place, creneau.providerId(), creneau.siteId(), creneau.start(), null));
        } catch (SlotRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("type", type)
                    .addAttribute("place", place)
                    .addAttribute("comme", comme)
                    .addAttribute("refused", refused)
                    .addAttribute("nearest", choices.near(refused));
            return "appointment/taken";
        }
        redirect.addAttribute("retenu", held).addAttribute("comment", place).addAttribute("comme", comme);
        return "redirect:/rendez-vous/nouveau";
    }

    /** The slot is free again. */
    @PostMapping("/liberation")
    String release() {
        holds.release();
        return "redirect:/rendez-vous";
    }
}
