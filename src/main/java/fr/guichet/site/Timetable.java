package fr.guichet.site;

import static java.util.stream.Collectors.partitioningBy;

import fr.guichet.site.CalendarChanges.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * All that decides when one site is open, over a period: a closure beats a special opening, which beats a public holiday,
 * which beats the weekly hours.
 */
final class Timetable {

    private final Predicate<LocalDate> receives;
    private final List<OpeningHoursVersion> versions;
    private final List<Change> closures;
    private final List<Change> openings;
    private final Map<LocalDate, String> holidays;
    private final Predicate<LocalDate> inSchoolHolidays;

    Timetable(
            Predicate<LocalDate> receives,
            List<OpeningHoursVersion> versions,
            List<Change> changes,
            Map<LocalDate, String> holidays,
            Predicate<LocalDate> inSchoolHolidays) {
        var closing = changes.stream().collect(partitioningBy(Change::closes));
        this.receives = receives;
        this.versions = versions;
        this.closures = Objects.requireNonNull(closing.get(true));
        this.openings = Objects.requireNonNull(closing.get(false));
        this.holidays = holidays;
        this.inSchoolHolidays = inSchoolHolidays;
    }

    List<OpeningDay> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(this::on).toList();
    }

    OpeningDay on(LocalDate day) {
        var holiday = holidays.get(day);
        if (!receives.test(day)) {
            return new OpeningDay(day, List.of(), List.of(), List.of(), List.of(), holiday);
        }
        var due = holiday == null ? usual(day) : TimeRanges.NONE;
        var special = openings.isEmpty()
                ? List.<TimeRange>of()
                : openings.stream()
                        .filter(opening -> opening.isOn(day))
                        .map(Change::hours)
                        .toList();
        var planned = due.plus(special);
        var closed = new ArrayList<ClosedPart>(0);
        var open = closures.isEmpty() ? planned : without(day, planned, closed);
        return new OpeningDay(day, open.ranges(), due.ranges(), special, closed, holiday);
    }

    private TimeRanges usual(LocalDate day) {
        for (var version : versions) {
            if (version.inForceOn(day)) {
                return version.hours().on(day, inSchoolHolidays);
            }
        }
        return TimeRanges.NONE;
    }

    private TimeRanges without(LocalDate day, TimeRanges planned, List<ClosedPart> closed) {
        var left = planned;
        for (var closure : closures) {
            if (closure.isOn(day)) {
                for (var part : left.within(closure.hours()).ranges()) {
                    closed.add(new ClosedPart(
                            closure.id(), part, Objects.requireNonNull(closure.reason()), closure.announced()));
                }
                left = left.minus(closure.hours());
            }
        }
        return left;
    }
}
