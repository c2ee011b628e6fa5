package fr.guichet.appointment.agenda;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.appointment.AttendanceService;
import fr.guichet.shared.web.Flash;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who came and who did not: done at once, taken back as easily. A person who was received is then logged, without a name. */
@Controller
@RequestMapping("/rendez-vous/{id}")
class AttendanceController {

    private static final String APPOINTMENT = "redirect:/rendez-vous/{id}";

    private final AttendanceService attendance;

    AttendanceController(AttendanceService attendance) {
        this.attendance = attendance;
    }

    @PostMapping("/arrivee")
    String arrive(@PathVariable UUID id, RedirectAttributes redirect) {
        attendance.arrive(id);
        return done(id, "appointment.arrived", redirect);
    }

    @PostMapping("/reception")
    String honour(@PathVariable UUID id, @AuthenticationPrincipal Agent agent, RedirectAttributes redirect) {
        attendance.honour(id);
        var page = done(id, "appointment.honoured", redirect);
        return agent.is(Role.COORDINATOR) || agent.is(Role.COUNSELLOR)
                ? "redirect:/accompagnements/nouveau?rendez-vous={id}"
                : page;
    }

    @PostMapping("/absence")
    String miss(@PathVariable UUID id, RedirectAttributes redirect) {
        attendance.miss(id);
        return done(id, "appointment.missed", redirect);
    }

    @PostMapping("/retour")
    String reopen(@PathVariable UUID id, RedirectAttributes redirect) {
        attendance.reopen(id);
        Flash.success(redirect, "appointment.reopened");
        return APPOINTMENT;
    }

    private static String done(UUID id, String words, RedirectAttributes redirect) {
        Flash.undoable(redirect, "/rendez-vous/" + id + "/retour", words);
        return APPOINTMENT;
    }
}
