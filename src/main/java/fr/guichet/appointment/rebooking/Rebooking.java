package fr.guichet.appointment.rebooking;

import fr.guichet.appointment.agenda.Agenda;
import fr.guichet.appointment.slot.Offers;
import fr.guichet.appointment.slot.RebookReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appointments to come that a closure, a leave or a cancelled session has hit. Nothing is kept of it: it is read from what is
 * planned, so that a withdrawn closure takes its appointments off the list by itself.
 */
@Service
@Transactional
class Rebooking {

    private final DueAppointments appointments;
    private final Offers offers;
    private final Agenda agenda;
    private final KnownCounts counts;

    Rebooking(DueAppointments appointments, Offers offers, Agenda agenda, KnownCounts counts) {
        this.appointments = appointments;
        this.offers = offers;
        this.agenda = agenda;
        this.counts = counts;
    }

    /** The next ones first, with whom to call: each one leaves an entry in the trail. */
    public List<AppointmentToRebook> toRebook() {
        var reasons = reasons();
        return agenda.appointments(reasons.keySet()).stream()
                .map(row -> new AppointmentToRebook(row, Objects.requireNonNull(reasons.get(row.id()))))
                .toList();
    }

    /** How many: nobody is shown, so nothing is traced. */
    public int count() {
        return counts.count(() -> reasons().size());
    }

    private Map<UUID, RebookReason> reasons() {
        var toCome = appointments.toCome();
        var hit = new LinkedHashMap<UUID, RebookReason>();
        if (!toCome.isEmpty()) {
            var offer = offers.planned(
                    toCome.getFirst().slot().day(), toCome.getLast().slot().day());
            for (var one : toCome) {
                one.against(offer).ifPresent(reason -> hit.put(one.id(), reason));
            }
        }
        return hit;
    }
}
