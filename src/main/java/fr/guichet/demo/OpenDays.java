package fr.guichet.demo;

import static java.util.stream.Collectors.toMap;

import fr.guichet.opening.OpeningDay;
import fr.guichet.site.SiteKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** When the sites of a house are open, and how full they are then. */
final class OpenDays {

    private static final double MONDAY = 1.22;
    private static final double AFTER_A_CLOSURE = 1.3;

    private final TreeMap<LocalDate, OpeningDay> main;
    private final Map<LocalDate, OpeningDay> antenna;

    OpenDays(List<OpeningDay> main, List<OpeningDay> antenna) {
        this.main = new TreeMap<>(byDay(main));
        this.antenna = byDay(antenna);
    }

    private static Map<LocalDate, OpeningDay> byDay(List<OpeningDay> days) {
        return days.stream().collect(toMap(OpeningDay::day, day -> day));
    }

    /** Every day on which the main site is open: the antenna is never open alone. */
    List<LocalDate> all() {
        return main.values().stream()
                .filter(OpeningDay::isOpen)
                .map(OpeningDay::day)
                .toList();
    }

    List<LocalDate> in(YearMonth month, SiteKind site) {
        return all().stream()
                .filter(day -> YearMonth.from(day).equals(month) && isOpen(day, site))
                .toList();
    }

    boolean isOpen(LocalDate day, SiteKind site) {
        return site == SiteKind.MAIN
                || antenna.containsKey(day) && at(day, site).isOpen();
    }

    OpeningDay at(LocalDate day, SiteKind site) {
        return Objects.requireNonNull(site == SiteKind.MAIN ? main.get(day) : antenna.get(day));
    }

    /** Opening hours, counted more on the days when people crowd in. */
    double crowd(LocalDate day, SiteKind site) {
        var hours = at(day, site).openTime().toMinutes() / 60.0;
        if (followsAClosure(day)) {
            return hours * AFTER_A_CLOSURE;
        }
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? hours * MONDAY : hours;
    }

    private boolean followsAClosure(LocalDate day) {
        var before = main.get(day.minusDays(day.getDayOfWeek() == DayOfWeek.MONDAY ? 3 : 1));
        return before != null && before.holiday() != null;
    }
}
