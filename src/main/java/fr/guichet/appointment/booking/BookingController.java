package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.person.AlreadyAwaited;
import fr.guichet.appointment.slot.HoldService;
import fr.guichet.appointment.slot.SlotRefused;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes, at the slot that is held. */
@Controller
@RequestMapping("/rendez-vous/nouveau")
class BookingController {

    private static final String FORM = "appointment/form";

    private final Agenda agenda;
    private final AppointmentService appointments;
    private final HoldService holds;
    private final BookingChoices choices;
    private final KnownAppointments known;

    BookingController(
            Agenda agenda,
            AppointmentService appointments,
            HoldService holds,
            BookingChoices choices,
            KnownAppointments known) {
        this.agenda = agenda;
        this.appointments = appointments;
        this.holds = holds;
        this.choices = choices;
        this.known = known;
    }

    /**
     * @param retenu the hold; when it is over the list of slots is shown again
     * @param comme an appointment whose person it is for
     */
    @GetMapping(params = "retenu")
    String blank(
            @RequestParam UUID retenu,
            @RequestParam @Nullable AppointmentPlace comment,
            @RequestParam @Nullable UUID comme,
            Model model) {
        var held = holds.mine().filter(hold -> hold.id().equals(retenu));
        if (held.isEmpty()) {
            return "redirect:/rendez-vous/nouveau";
        }
        var like = comme == null ? null : agenda.appointment(comme);
        var form = BookingForm.of(held.get(), choices.place(held.get().typeId(), comment), like);
        model.addAttribute("form", form);
        return page(form, model);
    }

    @PostMapping
    String book(
            @Valid @ModelAttribute("form") BookingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var booked = Attempt.to(() -> appointments.book(form.toCommand(), BookingReach.OFFERED))
                .refusedOn("slot")
                .when(AlreadyAwaited.class, refused -> known.tell(refused, errors, model))
                .when(SlotRefused.class, refused -> {
                    errors.rejectValue("slot", refused.code(), refused.getArguments(), null);
                    model.addAttribute("nearest", choices.near(refused));
                });
        if (!booked.succeeds(errors, model)) {
            return page(form, model);
        }
        Flash.success(redirect, "appointment.booked");
        return "redirect:/rendez-vous/" + form.id();
    }

    private String page(BookingForm form, Model model) {
        choices.addTo(model, form);
        return FORM;
    }
}
