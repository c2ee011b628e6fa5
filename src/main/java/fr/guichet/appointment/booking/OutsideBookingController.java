package fr.guichet.appointment.booking;

import static java.util.stream.Collectors.toMap;

import fr.guichet.account.Agent;
import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.BookingReach;
import fr.guichet.appointment.Title;
import fr.guichet.appointment.agenda.AgendaSites;
import fr.guichet.appointment.person.AlreadyAwaited;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.Flash;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An appointment at a time that nobody offers, with a reason: the coordinator’s. Two people in one place never is. */
@Controller
@RequestMapping("/rendez-vous/hors-disponibilites")
class OutsideBookingController {

    private static final String FORM = "appointment/outside";

    private final AppointmentService appointments;
    private final AppointmentTypeService types;
    private final OutsideChoices choices;
    private final AgendaSites sites;
    private final KnownAppointments known;

    OutsideBookingController(
            AppointmentService appointments,
            AppointmentTypeService types,
            OutsideChoices choices,
            AgendaSites sites,
            KnownAppointments known) {
        this.appointments = appointments;
        this.types = types;
        this.choices = choices;
        this.sites = sites;
        this.known = known;
    }

    @GetMapping
    String blank(@AuthenticationPrincipal Agent agent, Model model) {
        var site = AgendaSites.shown(sites.all(), null, agent);
        model.addAttribute(
                "form",
                OutsideBookingForm.blank(Ids.next(), site.id(), sites.now(site).toLocalDate()));
        return page(model);
    }

    @PostMapping
    String book(
            @Valid @ModelAttribute("form") OutsideBookingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var booked = Attempt.to(() -> appointments.book(form.toCommand(), BookingReach.ANY))
                .refusedOn("start")
                .when(AlreadyAwaited.class, refused -> known.tell(refused, errors, model))
                .when(NotFound.class, stranger -> errors.rejectValue("provider", "appointment.type-not-offered"));
        if (!booked.succeeds(errors, model)) {
            return page(model);
        }
        Flash.success(redirect, "appointment.booked");
        return "redirect:/rendez-vous/" + form.id();
    }

    private String page(Model model) {
        choices.offer(model);
        model.addAttribute("titles", Title.values())
                .addAttribute("places", AppointmentPlace.values())
                .addAttribute(
                        "types",
                        types.types().stream()
                                .collect(toMap(
                                        AppointmentTypeRow::id,
                                        AppointmentTypeRow::label,
                                        (one, two) -> one,
                                        LinkedHashMap::new)));
        return FORM;
    }
}
