package fr.guichet.appointment.booking;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.Slot;
import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.agenda.AppointmentPlaces;
import fr.guichet.appointment.slot.FreeSlots;
import fr.guichet.appointment.slot.SlotRefused;
import fr.guichet.appointment.slot.SlotSearch;
import fr.guichet.availability.AppointmentTypeService;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where an appointment may go: the free slots of its type, at the place where it is held. */
@Component
class MoveChoices {

    private static final int ENOUGH = 24;

    private final Agenda agenda;
    private final FreeSlots free;
    private final AppointmentTypeService types;
    private final SlotChoices slots;
    private final AppointmentPlaces places;

    MoveChoices(
            Agenda agenda, FreeSlots free, AppointmentTypeService types, SlotChoices slots, AppointmentPlaces places) {
        this.agenda = agenda;
        this.free = free;
        this.types = types;
        this.slots = slots;
        this.places = places;
    }

    AppointmentRow addTo(Model model, UUID id, SlotFilter filter) {
        var appointment = agenda.appointment(id);
        var type = types.type(appointment.typeId());
        var search =
                new SlotSearch(type, appointment.place(), filter.site(), filter.agent(), filter.demi(), filter.du());
        var found = free.next(search, ENOUGH);
        if (found.isEmpty()) {
            model.addAttribute("none", free.none(search));
        }
        var people = places.describe(appointment, found.stream().map(Slot::providerId), model);
        model.addAttribute("appointment", appointment)
                .addAttribute("type", type)
                .addAttribute("slots", slots.of(found, type.id(), people));
        return appointment;
    }

    List<SlotChoice> near(SlotRefused refused) {
        return slots.near(refused);
    }
}
