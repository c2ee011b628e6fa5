package fr.guichet.availability.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Providers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is offered, by provider. */
@Controller
class AvailabilitiesController {

    private final AvailabilityOverview availabilities;
    private final Providers providers;
    private final AppointmentTypeService types;
    private final Clock clock;

    AvailabilitiesController(
            AvailabilityOverview availabilities, Providers providers, AppointmentTypeService types, Clock clock) {
        this.availabilities = availabilities;
        this.providers = providers;
        this.types = types;
        this.clock = clock;
    }

    @GetMapping("/rendez-vous/disponibilites")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("providers", providers.all())
                .addAttribute(
                        "offered",
                        availabilities.outlooks().stream()
                                .collect(groupingBy(one -> one.row().providerId())))
                .addAttribute(
                        "types",
                        types.types().stream()
                                .collect(toMap(
                                        AppointmentTypeRow::id,
                                        AppointmentTypeRow::label,
                                        (one, other) -> one,
                                        LinkedHashMap::new)))
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("mayKeepLists", request.isUserInRole("COORDINATOR"));
        return "availability/list";
    }
}
