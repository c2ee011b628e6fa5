package fr.guichet.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import fr.guichet.opening.ClosureReason;
import fr.guichet.opening.OpeningDay;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import fr.guichet.statistics.ContinuityTable.Line;
import fr.guichet.statistics.ContinuityTable.Place;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Continuity rate = open ÷ due. Due: the hours of the version in force, public holidays left out. Open: due hours that no
 * closure takes. Special openings stand apart. Up to today.
 */
@Component
class ContinuityRates {

    private final Places places;

    ContinuityRates(Places places) {
        this.places = places;
    }

    ContinuityTable count(Scope scope, StructureCalendars.Opened opened) {
        return new ContinuityTable(places.named(scope).entrySet().stream()
                .map(place -> place(place.getKey(), place.getValue(), opened.daysAt(place.getKey()), scope.period()))
                .filter(place -> !place.months().isEmpty())
                .toList());
    }

    private static Place place(UUID id, String name, Collection<OpeningDay> days, Period period) {
        return new Place(
                id,
                name,
                days.stream()
                        .filter(day -> period.contains(day.day()))
                        .collect(groupingBy(
                                day -> YearMonth.from(day.day()),
                                TreeMap::new,
                                reducing(Line.none(), ContinuityRates::line, Line::plus)))
                        .entrySet()
                        .stream()
                        .map(month -> new Line(
                                month.getKey(),
                                month.getValue().due(),
                                month.getValue().special(),
                                month.getValue().causes()))
                        .filter(line -> !line.due().isZero() || !line.special().isZero())
                        .toList());
    }

    private static Line line(OpeningDay day) {
        var due = TimeRanges.of(day.due());
        var causes = new EnumMap<ClosureReason, Duration>(ClosureReason.class);
        for (var closed : day.closed()) {
            causes.merge(closed.reason(), due.within(closed.range()).duration(), Duration::plus);
        }
        causes.values().removeIf(Duration::isZero);
        return new Line(
                null, due.duration(), without(TimeRanges.of(day.ranges()), due).duration(), causes);
    }

    private static TimeRanges without(TimeRanges ranges, TimeRanges taken) {
        var left = ranges;
        for (TimeRange range : taken.ranges()) {
            left = left.minus(range);
        }
        return left;
    }
}
