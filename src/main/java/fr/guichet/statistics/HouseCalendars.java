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

/** When the houses of a scope were open, up to today: a day to come is not an open day yet. */
@Component
class HouseCalendars {

    private final SiteCalendar calendar;
    private final Clock clock;

    HouseCalendars(SiteCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Asks once a house, each as that house: never inside a transaction that began for another. */
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
                            .map(house -> inHouse(house, period))
                            .reduce(OpenTime.NONE, OpenTime::plus);
        }

        OpenTime inHouse(UUID structureId, Period period) {
            return OpenTime.ofHouse(days.getOrDefault(structureId, Map.of()).values(), period);
        }

        /** Of a site, or of every site of a house. */
        List<OpeningDay> daysAt(UUID place) {
            return days.entrySet().stream()
                    .flatMap(house -> house.getKey().equals(place)
                            ? house.getValue().values().stream()
                            : Stream.ofNullable(house.getValue().get(place)))
                    .flatMap(Collection::stream)
                    .toList();
        }

        OpenTime atSite(UUID siteId, Period period) {
            Collection<List<OpeningDay>> site = days.values().stream()
                    .filter(house -> house.containsKey(siteId))
                    .map(house -> house.getOrDefault(siteId, List.of()))
                    .toList();
            return OpenTime.ofHouse(site, period);
        }
    }
}
