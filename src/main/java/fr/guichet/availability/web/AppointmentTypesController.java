package fr.guichet.availability.web;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What people can be booked for. */
@Controller
class AppointmentTypesController {

    private final AppointmentTypeService types;
    private final Clock clock;

    AppointmentTypesController(AppointmentTypeService types, Clock clock) {
        this.types = types;
        this.clock = clock;
    }

    @GetMapping("/rendez-vous/disponibilites/motifs")
    String list(HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        Predicate<AppointmentTypeRow> retired = type -> type.validity().hasEndedBy(today);
        var all = types.types();
        model.addAttribute("types", all.stream().filter(retired.negate()).toList())
                .addAttribute("retired", all.stream().filter(retired).toList())
                .addAttribute("today", today)
                .addAttribute("mayKeepLists", request.isUserInRole("COORDINATOR"));
        return "availability/types";
    }
}
