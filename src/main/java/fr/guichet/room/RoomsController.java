package fr.guichet.room;

import static java.util.stream.Collectors.toMap;

import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people are received behind a closed door. */
@Controller
class RoomsController {

    private final RoomService rooms;
    private final SiteService sites;
    private final Clock clock;

    RoomsController(RoomService rooms, SiteService sites, Clock clock) {
        this.rooms = rooms;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/rendez-vous/disponibilites/bureaux")
    String list(HttpServletRequest request, Model model) {
        var today = LocalDate.now(clock);
        Predicate<RoomRow> used = room -> room.isUsedOn(today);
        var all = rooms.rooms();
        model.addAttribute("rooms", all.stream().filter(used).toList())
                .addAttribute("retired", all.stream().filter(used.negate()).toList())
                .addAttribute("sites", sites.sites().stream().collect(toMap(SiteRow::id, SiteRow::name)))
                .addAttribute("mayKeepLists", request.isUserInRole("COORDINATOR"));
        return "room/list";
    }
}
