package fr.guichet.publication;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toSet;

import fr.guichet.opening.OpeningDay;
import fr.guichet.opening.SpecialOpeningRow;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that changes the weeks of the sites in the time to come, by day, then by site: each change once, whichever sites it is
 * about, and a public holiday only where no closure says it already.
 */
record PublishedChanges(List<PublishedSite> sites) {

    List<PublishedChange> inOrder() {
        var holidays = holidaysThatClose();
        var places = new LinkedHashMap<PublishedChange, List<PublishedSite>>();
        for (var site : sites) {
            of(site, holidays)
                    .forEach(change -> places.computeIfAbsent(change, unseen -> new ArrayList<>())
                            .add(site));
        }
        return places.entrySet().stream()
                .sorted(comparing((Map.Entry<PublishedChange, List<PublishedSite>> change) ->
                                change.getKey().firstDay())
                        .thenComparing(change -> sites.indexOf(change.getValue().getFirst()))
                        .thenComparing(change -> change.getKey().startsAt(), nullsFirst(naturalOrder()))
                        .thenComparing(change -> change.getKey().kind()))
                .map(change -> change.getKey().at(names(change.getValue())))
                .toList();
    }

    private List<String> names(List<PublishedSite> places) {
        return places.size() == sites.size() && sites.size() > 1
                ? List.of()
                : places.stream().map(place -> place.site().name()).toList();
    }

    private static Stream<PublishedChange> of(PublishedSite site, Set<LocalDate> holidays) {
        return Stream.of(hours(site), holidays(site, holidays), closures(site), openings(site))
                .flatMap(changes -> changes);
    }

    private static Stream<PublishedChange> hours(PublishedSite site) {
        return site.weeks().stream()
                .map(week -> week.validity().from())
                .filter(first -> first.isAfter(site.today()))
                .map(PublishedChange::hours);
    }

    private static Stream<PublishedChange> closures(PublishedSite site) {
        return site.closures().stream().map(PublishedChange::closure);
    }

    private static Stream<PublishedChange> openings(PublishedSite site) {
        return site.openings().stream().flatMap(opening -> openings(site.on(opening.day()), opening));
    }

    private static Stream<PublishedChange> openings(OpeningDay day, SpecialOpeningRow opening) {
        return new TimeRanges(day.ranges())
                .within(opening.range()).ranges().stream()
                        .map(left -> PublishedChange.opening(opening, left, day.holiday()));
    }

    private static Stream<PublishedChange> holidays(PublishedSite site, Set<LocalDate> holidays) {
        return site.days().stream()
                .filter(day -> day.holiday() != null && !day.isOpen() && holidays.contains(day.day()))
                .filter(day ->
                        site.closures().stream().noneMatch(closure -> closure.allDay() && closure.isOn(day.day())))
                .map(day -> PublishedChange.holiday(day.day(), Objects.requireNonNull(day.holiday())));
    }

    /** Those on a day on which some site opens by its week, or specially. */
    private Set<LocalDate> holidaysThatClose() {
        return sites.stream()
                .flatMap(site -> site.days().stream()
                        .filter(day -> day.holiday() != null)
                        .filter(day -> day.isOpen() || site.opensOnWeekdayOf(day.day()))
                        .map(OpeningDay::day))
                .collect(toSet());
    }
}
