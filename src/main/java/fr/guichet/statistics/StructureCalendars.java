package fr.guichet.statistics;

import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SiteCalendar;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When the structures of a scope were open, up to today: a day to come is not an open day yet. */
@Component
class StructureCalendars {

    private final SiteCalendar calendar;
    private final Clock clock;

    StructureCalendars(SiteCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Asks once a structure, each as that structure: never inside a transaction that began for another. */
    Opened of(Scope scope) {
        var asked = scope.period().around(scope.comparedTo());
        var today = LocalDate.now(clock);
        if (asked.from().isAfter(today)) {
            return new Opened(scope, Map.of());
        }
        var last = asked.to().isAfter(today) ? today : asked.to();
        return new Opened(
                scope,
                scope.structureIds().stream()
                        .collect(toMap(
                                id -> id, id -> Tenancy.as(id, () -> calendar.daysOfEachSite(asked.from(), last)))));
    }

    record Opened(Scope scope, Map<UUID, Map<UUID, List<OpeningDay>>> days) {

        OpenTime during(Period period) {
            var siteId = scope.siteId();
            return siteId != null
                    ? atSite(siteId, period)
                    : days.keySet().stream()
                            .map(structure -> inStructure(structure, period))
                            .reduce(OpenTime.NONE, OpenTime::plus);
        }

        OpenTime inStructure(UUID structureId, Period period) {
            return OpenTime.ofStructure(days.getOrDefault(structureId, Map.of()).values(), period);
        }

        /** Of a site, or of every site of a structure. */
        List<OpeningDay> daysAt(UUID place) {
            return days.entrySet().stream()
                    .flatMap(structure -> structure.getKey().equals(place)
                            ? structure.getValue().values().stream()
                            : Stream.ofNullable(structure.getValue().get(place)))
                    .flatMap(Collection::stream)
                    .toList();
        }

        OpenTime atSite(UUID siteId, Period period) {
            Collection<List<OpeningDay>> site = days.values().stream()
                    .filter(structure -> structure.containsKey(siteId))
                    .map(structure -> structure.getOrDefault(siteId, List.of()))
                    .toList();
            return OpenTime.ofStructure(site, period);
        }
    }
}
