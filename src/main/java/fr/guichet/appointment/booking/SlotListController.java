package fr.guichet.appointment.booking;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.guichet.appointment.agenda.AgendaSites;
import fr.guichet.appointment.slot.FreeSlots;
import fr.guichet.availability.AppointmentTypeRow;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What for, then the next free slots over all sites. */
@Controller
class SlotListController {

    private static final int ENOUGH = 24;

    private final FreeSlots free;
    private final AppointmentTypeService types;
    private final SlotChoices choices;
    private final AgendaSites sites;
    private final Providers providers;
    private final Clock clock;

    SlotListController(
            FreeSlots free,
            AppointmentTypeService types,
            SlotChoices choices,
            AgendaSites sites,
            Providers providers,
            Clock clock) {
        this.free = free;
        this.types = types;
        this.choices = choices;
        this.sites = sites;
        this.providers = providers;
        this.clock = clock;
    }

    @GetMapping(path = "/rendez-vous/nouveau", params = "!retenu")
    String slots(@ModelAttribute("filter") SlotFilter filter, Model model) {
        var offered = types.offeredOn(LocalDate.now(clock)).stream()
                .sorted(Comparator.comparing(AppointmentTypeRow::providedBy))
                .toList();
        model.addAttribute("types", offered);
        offered.stream()
                .filter(type -> type.id().equals(filter.motif()))
                .findFirst()
                .ifPresent(type -> offer(type, filter, model));
        return "appointment/slots";
    }

    private void offer(AppointmentTypeRow type, SlotFilter filter, Model model) {
        var people = providers.all().stream()
                .filter(provider -> provider.kind() == type.providedBy())
                .toList();
        var names = people.stream().collect(toMap(Provider::id, identity()));
        var search = filter.of(type);
        var slots = free.next(search, ENOUGH);
        if (slots.isEmpty()) {
            model.addAttribute("none", free.none(search));
        }
        model.addAttribute("type", type)
                .addAttribute("place", filter.place(type))
                .addAttribute("slots", choices.of(slots, type.id(), names))
                .addAttribute("sites", sites.all())
                .addAttribute("providers", people);
    }
}
