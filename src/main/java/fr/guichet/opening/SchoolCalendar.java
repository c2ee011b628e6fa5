package fr.guichet.opening;

import static java.util.stream.Collectors.groupingBy;

import fr.guichet.site.SchoolZone;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The school holidays that are known, zone by zone: outside them lessons are held, but only as far as a year is known. */
public final class SchoolCalendar {

    private final Map<SchoolZone, List<SchoolPeriod>> byZone;

    SchoolCalendar(Collection<SchoolPeriod> periods) {
        this.byZone = periods.stream().collect(groupingBy(SchoolPeriod::zone));
    }

    /** None for a zone whose dates are unknown. */
    public List<SchoolPeriod> of(SchoolZone zone) {
        return byZone.getOrDefault(zone, List.of());
    }

    public Optional<SchoolPeriod> on(SchoolZone zone, LocalDate day) {
        return of(zone).stream().filter(period -> period.contains(day)).findFirst();
    }

    /** Beyond the known dates no day is one. */
    public Predicate<LocalDate> holidaysOf(SchoolZone zone) {
        return day -> on(zone, day).isPresent();
    }

    /** Until the last holiday of its school year that was found; a year with its summer is known to its end. */
    public boolean knows(SchoolZone zone, LocalDate day) {
        return on(zone, day).isPresent()
                || of(zone).stream()
                        .filter(period -> period.schoolYear() == SchoolPeriod.schoolYearOf(day))
                        .anyMatch(
                                period -> period.isSummer() || !period.lastDay().isBefore(day));
    }

    /** The first day from that one on of which nothing is known. */
    public LocalDate unknownFrom(SchoolZone zone, LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(next -> !knows(zone, next))
                .findFirst()
                .orElseThrow();
    }
}
