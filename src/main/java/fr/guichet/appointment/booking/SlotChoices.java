package fr.guichet.appointment.booking;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.Slot;
import fr.guichet.appointment.slot.FreeSlots;
import fr.guichet.appointment.slot.SlotRefused;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.site.SiteRow;
import fr.guichet.site.SiteService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names the people and the places of slots. */
@Component
class SlotChoices {

    private final FreeSlots free;
    private final Providers providers;
    private final SiteService sites;

    SlotChoices(FreeSlots free, Providers providers, SiteService sites) {
        this.free = free;
        this.providers = providers;
        this.sites = sites;
    }

    /** What can be had instead. */
    List<SlotChoice> near(SlotRefused refused) {
        var asked = refused.asked();
        return of(free.near(asked), asked.typeId());
    }

    /** Without those of a stranger, which only a forged form has. */
    List<SlotChoice> of(List<Slot> slots, UUID typeId) {
        return of(
                slots,
                typeId,
                providers.named(slots.stream().map(Slot::providerId).collect(toSet())));
    }

    /** @param people who receives, as far as they are known already */
    List<SlotChoice> of(List<Slot> slots, UUID typeId, Map<UUID, Provider> people) {
        var places = sites.sites().stream().collect(toMap(SiteRow::id, SiteRow::name));
        return slots.stream()
                .filter(slot -> people.containsKey(slot.providerId()) && places.containsKey(slot.siteId()))
                .map(slot -> new SlotChoice(
                        SlotKey.of(typeId, slot),
                        slot,
                        Objects.requireNonNull(people.get(slot.providerId())).name(),
                        Objects.requireNonNull(places.get(slot.siteId()))))
                .toList();
    }
}
