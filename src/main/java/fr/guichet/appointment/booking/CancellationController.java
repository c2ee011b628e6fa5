package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentService;
import fr.guichet.appointment.AskedBy;
import fr.guichet.appointment.Notice;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.AppointmentPlaces;
import fr.guichet.shared.web.Attempt;
import fr.guichet.shared.web.BothVersions;
import fr.guichet.shared.web.Flash;
import fr.guichet.shared.web.ReadsAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cancellation of an appointment: its time is free again, it stays in the figures. */
@Controller
@RequestMapping("/rendez-vous/{id}/annulation")
class CancellationController {

    private static final String PAGE = "appointment/cancellation";

    private final Agenda agenda;
    private final AppointmentService appointments;
    private final AppointmentPlaces places;

    CancellationController(Agenda agenda, AppointmentService appointments, AppointmentPlaces places) {
        this.agenda = agenda;
        this.appointments = appointments;
        this.places = places;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        page(id, model);
        return PAGE;
    }

    @PostMapping
    String cancel(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CancellationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var cancelled = Attempt.to(() ->
                        appointments.cancel(id, form.seenVersion(), AskedBy.valueOf(form.askedBy()), form.notice()))
                .refusedOn("askedBy")
                .whenStale("appointment.changed-meanwhile", errors, model);
        if (!cancelled.succeeds(errors, model)) {
            page(id, model);
            return PAGE;
        }
        if (appointments.refusalToReinstate(id).isEmpty()) {
            Flash.undoable(redirect, "/rendez-vous/" + id + "/retablissement", "appointment.cancelled");
        } else {
            Flash.success(redirect, "appointment.cancelled");
        }
        return "redirect:/rendez-vous/{id}";
    }

    private void page(UUID id, Model model) {
        var appointment = agenda.appointment(id);
        places.describe(appointment, Stream.empty(), model);
        model.addAttribute("appointment", appointment);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", CancellationForm.of(appointment.version()));
        }
    }

    /**
     * Who cancels an appointment, at the version that was seen.
     *
     * @param tell present when the person is to be told
     */
    record CancellationForm(
            @ReadsAs(Long.class) @Nullable String version,
            @NotBlank @ReadsAs(AskedBy.class) String askedBy,
            @Nullable String tell) {

        static CancellationForm of(Long version) {
            return new CancellationForm(version.toString(), AskedBy.USER.name(), "true");
        }

        @Nullable
        Long seenVersion() {
            return BothVersions.seen(version);
        }

        Notice notice() {
            return tell == null ? Notice.KEEP_SILENT : Notice.TELL;
        }
    }
}
