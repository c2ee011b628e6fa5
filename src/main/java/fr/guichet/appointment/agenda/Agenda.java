package fr.guichet.appointment.agenda;

import fr.guichet.appointment.AppointmentEvent.AppointmentsExported;
import fr.guichet.appointment.AppointmentEvent.AppointmentsShown;
import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentRows;
import fr.guichet.appointment.MoveRow;
import fr.guichet.appointment.person.PersonSearch;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.tenancy.Tenancy;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows appointments with the people who come: each one shown leaves an entry in the trail, so nothing here is read-only. */
@Service
@Transactional
public class Agenda {

    private final AppointmentRows rows;
    private final PersonSearch search;
    private final ApplicationEventPublisher events;

    Agenda(AppointmentRows rows, PersonSearch search, ApplicationEventPublisher events) {
        this.rows = rows;
        this.search = search;
        this.events = events;
    }

    /** In order. */
    public List<AppointmentRow> appointments(AppointmentFilter filter) {
        return shown(rows.matching(filter));
    }

    /** In order. */
    public List<AppointmentRow> appointments(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : shown(rows.withIds(ids));
    }

    /** A page of them. */
    public List<AppointmentRow> appointments(AppointmentFilter filter, int offset, int count) {
        return shown(rows.matching(filter, offset, count));
    }

    /** For a file: its entry in the trail is that of the export. */
    public List<AppointmentRow> withoutPeople(AppointmentFilter filter) {
        events.publishEvent(new AppointmentsExported(Tenancy.requireStructureId()));
        return rows.matching(filter).stream().map(AppointmentRow::withoutPerson).toList();
    }

    public long count(AppointmentFilter filter) {
        return rows.count(filter);
    }

    public AppointmentRow appointment(UUID id) {
        return shown(rows.withId(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(AppointmentRow.class, id));
    }

    /** @param typed letters a name begins with, or a whole telephone number; forgotten at once */
    public FoundAppointments search(String typed) {
        var found = search.forPerson(typed);
        shown(found.rows());
        return found;
    }

    /** The last one first. */
    public List<MoveRow> movesOf(UUID id) {
        return rows.movesOf(Set.of(id));
    }

    private List<AppointmentRow> shown(List<AppointmentRow> found) {
        var known = found.stream()
                .filter(row -> row.person() != null)
                .map(AppointmentRow::id)
                .toList();
        if (!known.isEmpty()) {
            events.publishEvent(new AppointmentsShown(known));
        }
        return found;
    }
}
