package fr.guichet.opening;

import fr.guichet.opening.CalendarChanges.Change;
import fr.guichet.opening.OpeningDay.ClosedPart;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that decides when one site is open, over a period: a closure beats a special opening, which beats a public holiday,
 * which beats the weekly hours.
 */
final class Timetable {

    private final Predicate<LocalDate> receives;
    private final List<OpeningHoursVersion> versions;
    private final Map<LocalDate, List<Change>> closures = new HashMap<>();
    private final Map<LocalDate, List<Change>> openings = new HashMap<>();
    private final Map<LocalDate, String> holidays;
    private final Predicate<LocalDate> inSchoolHolidays;
    private final Predicate<LocalDate> schoolUnknown;

    Timetable(
            Predicate<LocalDate> receives,
            List<OpeningHoursVersion> versions,
            List<Change> changes,
            Map<LocalDate, String> holidays,
            Predicate<LocalDate> inSchoolHolidays,
            Predicate<LocalDate> schoolUnknown) {
        this.receives = receives;
        this.versions = versions;
        for (var change : changes) {
            var byDay = change.closes() ? closures : openings;
            for (var day = change.firstDay(); !day.isAfter(change.lastDay()); day = day.plusDays(1)) {
                byDay.computeIfAbsent(day, unseen -> new ArrayList<>(1)).add(change);
            }
        }
        this.holidays = holidays;
        this.inSchoolHolidays = inSchoolHolidays;
        this.schoolUnknown = schoolUnknown;
    }

    List<OpeningDay> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(this::on).toList();
    }

    OpeningDay on(LocalDate day) {
        var holiday = holidays.get(day);
        if (!receives.test(day)) {
            return OpeningDay.receivingNobody(day, holiday);
        }
        var due = holiday == null ? usual(day) : TimeRanges.NONE;
        var opened = openings.get(day);
        var special = opened == null
                ? List.<TimeRange>of()
                : opened.stream().map(Change::hours).toList();
        var planned = due.plus(special);
        var uncertain = holiday == null ? uncertain(day, special) : TimeRanges.NONE;
        var closing = closures.get(day);
        if (closing == null) {
            return new OpeningDay(
                    day, planned.ranges(), due.ranges(), special, List.of(), List.of(), holiday, uncertain.ranges());
        }
        var closed = new ArrayList<ClosedPart>(1);
        var open = without(planned, closing, closed);
        var shut = closing.stream().map(Change::hours).toList();
        return new OpeningDay(
                day,
                open.ranges(),
                due.ranges(),
                special,
                closed,
                shut,
                holiday,
                without(uncertain, shut).ranges());
    }

    private TimeRanges usual(LocalDate day) {
        return inForceOn(day).map(hours -> hours.on(day, inSchoolHolidays)).orElse(TimeRanges.NONE);
    }

    private TimeRanges uncertain(LocalDate day, List<TimeRange> special) {
        var hanging = inForceOn(day)
                .map(hours -> hours.hangingOnSchoolHolidays(day))
                .filter(ranges -> !ranges.isEmpty() && schoolUnknown.test(day))
                .orElse(TimeRanges.NONE);
        return without(hanging, special);
    }

    private Optional<WeeklyHours> inForceOn(LocalDate day) {
        for (var version : versions) {
            if (version.inForceOn(day)) {
                return Optional.of(version.hours());
            }
        }
        return Optional.empty();
    }

    private static TimeRanges without(TimeRanges ranges, List<TimeRange> taken) {
        var left = ranges;
        for (var range : taken) {
            left = left.minus(range);
        }
        return left;
    }

    private static TimeRanges without(TimeRanges planned, List<Change> closing, List<ClosedPart> closed) {
        var left = planned;
        for (var closure : closing) {
            for (var part : left.within(closure.hours()).ranges()) {
                closed.add(new ClosedPart(
                        closure.id(), part, Objects.requireNonNull(closure.reason()), closure.announced()));
            }
            left = left.minus(closure.hours());
        }
        return left;
    }
}
