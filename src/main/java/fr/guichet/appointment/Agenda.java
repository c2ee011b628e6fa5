package fr.guichet.appointment;

import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.SearchTerms;
import fr.guichet.shared.vault.Vault;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows appointments with the people who come: each one shown leaves an entry in the trail, so nothing here is read-only. */
@Service
@Transactional
public class Agenda {

    private static final int MOST_FOUND = 50;
    /** Of those who share the first three letters with what was typed. */
    private static final int MOST_OPENED = 1000;

    private final AppointmentRows rows;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agenda(AppointmentRows rows, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** In order. */
    public List<AppointmentRow> appointments(AppointmentFilter filter) {
        return shown(rows.matching(filter));
    }

    /** In order. */
    List<AppointmentRow> appointments(Collection<UUID> ids) {
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
                .orElseThrow(() -> new NotFound(Appointment.class, id));
    }

    /** @param typed letters a name begins with, or a whole telephone number; forgotten at once */
    public FoundAppointments search(String typed) {
        var search = SearchTerms.typed(typed);
        if (search.terms().isEmpty()) {
            return new FoundAppointments(true, List.of());
        }
        var keys = search.terms().stream().map(vault::searchKeys).toList();
        var found = rows.carrying(keys, LocalDateTime.now(clock), MOST_OPENED).stream()
                .filter(row -> row.person() != null
                        && search.matches(row.person().firstName(), row.person().lastName()))
                .limit(MOST_FOUND)
                .toList();
        return new FoundAppointments(false, shown(found));
    }

    /** The last one first. */
    public List<MoveRow> movesOf(UUID id) {
        return rows.movesOf(id);
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
