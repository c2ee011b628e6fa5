package fr.guichet.appointment.agenda;

import fr.guichet.account.Agent;
import fr.guichet.account.Role;
import fr.guichet.appointment.AppointmentService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of appointments whether its reader says who receives when, and books what nobody offers. */
@ControllerAdvice(basePackageClasses = AppointmentService.class)
class AgendaAdvice {

    @ModelAttribute("mayOffer")
    boolean mayOffer(@AuthenticationPrincipal @Nullable Agent agent) {
        return agent != null && (agent.is(Role.COORDINATOR) || agent.is(Role.COUNSELLOR));
    }

    @ModelAttribute("mayOverride")
    boolean mayOverride(@AuthenticationPrincipal @Nullable Agent agent) {
        return agent != null && agent.is(Role.COORDINATOR);
    }
}
