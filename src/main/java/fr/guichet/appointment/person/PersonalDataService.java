package fr.guichet.appointment.person;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.guichet.appointment.AppointmentEvent.AppointmentsShown;
import fr.guichet.appointment.AppointmentEvent.PersonalDataExported;
import fr.guichet.appointment.AppointmentFollowUp;
import fr.guichet.appointment.AppointmentRow;
import fr.guichet.appointment.AppointmentRows;
import fr.guichet.appointment.MoveRow;
import fr.guichet.appointment.agenda.FoundAppointments;
import fr.guichet.shared.model.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the structure holds about a person, for the person, who has the right to know it (RGPD, article 15). A person is only what their
 * appointments say: which of those that were found are theirs is for the coordinator to tell.
 */
@Service
@Transactional
class PersonalDataService {

    private final AppointmentRows rows;
    private final PersonSearch search;
    private final List<AppointmentFollowUp> followUps;
    private final ApplicationEventPublisher events;

    PersonalDataService(
            AppointmentRows rows,
            PersonSearch search,
            List<AppointmentFollowUp> followUps,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.search = search;
        this.followUps = followUps;
        this.events = events;
    }

    /**
     * Those that one of the given finds, the last one first: people have another number, or are misspelt. That nothing is held
     * of them is only true when nothing near it is either.
     *
     * @param given a name, a telephone
     */
    public PersonMatch.All find(List<String> given) {
        var exactly = given.stream().map(search::exactly).toList();
        var perhaps = exactly.stream().allMatch(one -> one.rows().isEmpty());
        var matches = perhaps ? nearest(given) : matches(exactly);
        shown(matches.stream().map(match -> match.appointment().id()).toList());
        return new PersonMatch.All(perhaps, matches);
    }

    private static List<PersonMatch> matches(List<FoundAppointments> asked) {
        return asked.stream()
                .flatMap(one -> one.rows().stream())
                .distinct()
                .sorted(comparing(AppointmentRow::start).reversed())
                .map(row -> new PersonMatch(
                        row,
                        asked.size() > 1
                                && asked.stream().allMatch(one -> one.rows().contains(row))))
                .toList();
    }

    private List<PersonMatch> nearest(List<String> given) {
        return given.stream()
                .flatMap(one -> search.perhaps(one).rows().stream())
                .distinct()
                .map(row -> new PersonMatch(row, false))
                .toList();
    }

    /**
     * In the order of the appointments.
     *
     * @throws NotFound where one of them is not of the structure
     */
    public List<PersonalRecord> records(Set<UUID> appointmentIds) {
        shown(appointmentIds);
        return read(appointmentIds);
    }

    /** As {@link #records}, for a file. */
    public List<PersonalRecord> export(Set<UUID> appointmentIds) {
        events.publishEvent(new PersonalDataExported(List.copyOf(appointmentIds)));
        return read(appointmentIds);
    }

    private List<PersonalRecord> read(Set<UUID> ids) {
        var found = rows.withIds(ids);
        if (found.size() != ids.size()) {
            throw new NotFound(AppointmentRow.class, ids);
        }
        var moves = rows.movesOf(ids).stream().collect(groupingBy(MoveRow::appointmentId));
        var lines = linesOf(ids);
        return found.stream()
                .map(row -> new PersonalRecord(
                        row, moves.getOrDefault(row.id(), List.of()), lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<AppointmentFollowUp.Line>> linesOf(Set<UUID> ids) {
        return followUps.stream()
                .flatMap(one -> one.of(ids).entrySet().stream())
                .collect(groupingBy(Map.Entry::getKey, flatMapping(entry -> entry.getValue().stream(), toList())));
    }

    private void shown(Collection<UUID> ids) {
        events.publishEvent(new AppointmentsShown(List.copyOf(ids)));
    }
}
