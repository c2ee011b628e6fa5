package fr.guichet.availability.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.guichet.availability.AvailabilityCalendar;
import fr.guichet.availability.AvailabilitySession;
import fr.guichet.availability.Provider;
import fr.guichet.availability.Providers;
import fr.guichet.opening.OpeningImpact;
import fr.guichet.shared.model.Consequence;
import fr.guichet.shared.model.TimeRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Availabilities and permanences that would offer less, or nothing, because the site is closed then. */
@Component
@Transactional(readOnly = true)
class CutSessions implements OpeningImpact {

    private final AvailabilityCalendar calendar;
    private final Providers providers;

    CutSessions(AvailabilityCalendar calendar, Providers providers) {
        this.calendar = calendar;
        this.providers = providers;
    }

    @Override
    public List<Consequence> of(List<ChangedDay> changed) {
        Map<UUID, Map<LocalDate, List<TimeRange>>> lost =
                changed.stream().collect(groupingBy(ChangedDay::siteId, toMap(ChangedDay::day, ChangedDay::lost)));
        var cut = calendar.sessions(changed.getFirst().day(), changed.getLast().day()).stream()
                .filter(session ->
                        lost.getOrDefault(session.siteId(), Map.of()).getOrDefault(session.day(), List.of()).stream()
                                .anyMatch(session.range()::overlaps))
                .toList();
        return cut.isEmpty() ? List.of() : told(cut);
    }

    private List<Consequence> told(List<AvailabilitySession> cut) {
        var names = providers.named(
                cut.stream().map(AvailabilitySession::providerId).collect(toSet()));
        var ofIntervenants = cut.stream()
                .collect(partitioningBy(session -> Optional.ofNullable(names.get(session.providerId()))
                        .map(Provider::intervenantId)
                        .isPresent()));
        var told = new ArrayList<Consequence>();
        addUnlessNone(told, "availability.consequence", ofIntervenants.getOrDefault(false, List.of()));
        addUnlessNone(told, "availability.consequence.permanences", ofIntervenants.getOrDefault(true, List.of()));
        return told;
    }

    private static void addUnlessNone(List<Consequence> told, String code, List<AvailabilitySession> sessions) {
        var count = sessions.stream()
                .map(AvailabilitySession::availabilityId)
                .distinct()
                .count();
        if (count > 0) {
            told.add(Consequence.of(code, count));
        }
    }
}
