package fr.guichet.availability.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.AvailabilityOverview;
import fr.guichet.availability.Providers;
import fr.guichet.site.RoomRow;
import fr.guichet.site.RoomService;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is offered, by whoever receives. */
@Controller
class AvailabilitiesController {

    private final AvailabilityOverview availabilities;
    private final Providers providers;
    private final AppointmentTypeService types;
    private final RoomService rooms;
    private final SiteService sites;
    private final Clock clock;

    AvailabilitiesController(
            AvailabilityOverview availabilities,
            Providers providers,
            AppointmentTypeService types,
            RoomService rooms,
            SiteService sites,
            Clock clock) {
        this.availabilities = availabilities;
        this.providers = providers;
        this.types = types;
        this.rooms = rooms;
        this.sites = sites;
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
                .addAttribute("rooms", rooms.rooms().stream().collect(toMap(RoomRow::id, RoomRow::name)))
                .addAttribute("sites", sites.sites().stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("mayKeepLists", request.isUserInRole("COORDINATOR"));
        return "availability/list";
    }
}
