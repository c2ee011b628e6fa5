package fr.guichet.appointment.booking;

import fr.guichet.appointment.Slot;
import fr.guichet.appointment.Title;
import fr.guichet.appointment.agenda.AgendaSites;
import fr.guichet.appointment.slot.HoldService;
import fr.guichet.appointment.slot.SlotRefused;
import fr.guichet.availability.AppointmentPlace;
import fr.guichet.availability.AppointmentTypeService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the booking form offers beside what is typed. */
@Component
class BookingChoices {

    private final AppointmentTypeService types;
    private final HoldService holds;
    private final SlotChoices slots;
    private final AgendaSites sites;

    BookingChoices(AppointmentTypeService types, HoldService holds, SlotChoices slots, AgendaSites sites) {
        this.types = types;
        this.holds = holds;
        this.slots = slots;
        this.sites = sites;
    }

    AppointmentPlace place(UUID typeId, @Nullable AppointmentPlace asked) {
        var type = types.type(typeId);
        return asked != null && type.places().contains(asked) ? asked : type.firstPlace();
    }

    List<SlotChoice> near(SlotRefused refused) {
        return slots.near(refused);
    }

    /** A slot that cannot be read shows the form without one. */
    void addTo(Model model, BookingForm form) {
        model.addAttribute("titles", Title.values()).addAttribute("places", AppointmentPlace.values());
        SlotKey.read(form.slot()).ifPresent(key -> {
            var type = types.type(key.typeId());
            var slot = Slot.of(key.providerId(), key.siteId(), null, key.start(), type.duration());
            slots.of(List.of(slot), type.id()).forEach(choice -> model.addAttribute("slot", choice));
            model.addAttribute(
                    "types",
                    types.offeredOn(slot.day()).stream()
                            .filter(one -> one.providedBy() == type.providedBy())
                            .toList());
        });
        holds.mine()
                .filter(held -> held.id().toString().equals(form.id()))
                .ifPresent(held -> model.addAttribute(
                        "heldUntil", sites.localTime(held.slot().siteId(), held.heldUntil())));
    }
}
