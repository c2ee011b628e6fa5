package fr.guichet.appointment.agenda;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toSet;

import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.slot.FreeSlots;
import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.site.SiteRow;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the day of a site. */
@Component
class AgendaDays {

    private final Agenda agenda;
    private final FreeSlots free;
    private final AppointmentTypeService types;
    private final AgendaNames names;

    AgendaDays(Agenda agenda, FreeSlots free, AppointmentTypeService types, AgendaNames names) {
        this.agenda = agenda;
        this.free = free;
        this.types = types;
        this.names = names;
    }

    /** @param typeId what free times are cut for; null: the shortest type that can be booked then */
    AgendaDay of(SiteRow site, LocalDate day, @Nullable UUID typeId) {
        var appointments = agenda.appointments(AppointmentFilter.of(site.id(), day));
        var offered = types.offeredOn(day).stream()
                .filter(type -> typeId == null || type.id().equals(typeId))
                .toList();
        var offer = free.onDay(site, day, offered);
        var providers = names.providers(Stream.of(
                        appointments.stream().map(AppointmentRow::providerId),
                        offer.sessions().stream().map(AvailabilitySession::providerId),
                        offer.held().stream().map(hold -> hold.slot().providerId()))
                .flatMap(identity())
                .collect(toSet()));
        var layout = new AgendaLayout(appointments, offer);
        return new AgendaDay(day, offer.opening(), layout.table(providers, names.rooms()), appointments, providers);
    }
}
