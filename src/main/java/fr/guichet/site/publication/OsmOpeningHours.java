package fr.guichet.site.publication;

import static java.util.stream.Collectors.joining;

import fr.guichet.site.CalendarSettings;
import fr.guichet.site.ClosureRow;
import fr.guichet.site.OpeningHoursVersion;
import fr.guichet.site.Recurrence;
import fr.guichet.site.TimeRange;
import fr.guichet.site.TimeRanges;
import fr.guichet.site.WeeklyRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hours in the syntax {@code opening_hours} of OpenStreetMap: of two rules for a day the later one holds, unless a comma joins
 * them. Whit Monday, a holiday there, is opened again by a rule of its own where it is worked.
 */
final class OsmOpeningHours {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);
    /** A date without an end is not accepted by the reference evaluator. */
    private static final LocalDate FAR_OFF = LocalDate.of(2099, 12, 31);

    private static final Set<Recurrence> ONE_RULE_FOR_THE_DAY =
            Set.of(Recurrence.EVERY_WEEK, Recurrence.SCHOOL_TERM, Recurrence.SCHOOL_HOLIDAYS);

    private final CalendarSettings settings;
    private final LocalDate today;

    OsmOpeningHours(CalendarSettings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
    }

    String of(PublishedSite site) {
        var text = new StringBuilder();
        for (var version : site.versions()) {
            var dates = dates(version, site.versions().size());
            usual(version.hours().ranges()).forEach(rule -> append(text, "; ", dates + rule));
            certainWeeks(version.hours().notEveryWeek()).forEach(rule -> append(text, ", ", dates + rule));
        }
        append(text, "; ", "PH off");
        if (settings.whitMondayWorked()) {
            site.versions().forEach(version -> whitMonday(version).ifPresent(rule -> append(text, "; ", rule)));
        }
        site.openings()
                .forEach(opening ->
                        append(text, ", ", DATE.format(opening.day()) + " " + times(List.of(opening.range()))));
        site.closures().forEach(closure -> append(text, "; ", closed(closure)));
        return text.toString();
    }

    private static void append(StringBuilder text, String separator, String rule) {
        text.append(text.isEmpty() ? "" : separator).append(rule);
    }

    private String dates(OpeningHoursVersion version, int versions) {
        var last = version.validTo();
        if (versions == 1 && last == null && !version.beginsAfter(today)) {
            return "";
        }
        return DATE.format(version.validFrom()) + "-" + DATE.format(last == null ? FAR_OFF : last) + " ";
    }

    /** Days that follow one another with the same ranges share a rule. In school holidays a second rule replaces the first. */
    private static Stream<String> usual(List<WeeklyRange> ranges) {
        var rules = new ArrayList<String>();
        var days = DayOfWeek.values();
        for (var i = 0; i < days.length; i++) {
            var first = days[i];
            var times = times(in(ranges, first, Recurrence.SCHOOL_TERM));
            while (i + 1 < days.length
                    && times(in(ranges, days[i + 1], Recurrence.SCHOOL_TERM)).equals(times)) {
                i++;
            }
            if (!times.equals("off")) {
                rules.add(name(first) + (days[i] == first ? "" : "-" + name(days[i])) + " " + times);
            }
        }
        Stream.of(days)
                .filter(day -> ranges.stream()
                        .anyMatch(range ->
                                range.weekday() == day && range.recurrence().followsSchoolHolidays()))
                .forEach(
                        day -> rules.add("SH " + name(day) + " " + times(in(ranges, day, Recurrence.SCHOOL_HOLIDAYS))));
        return rules.stream();
    }

    private static List<TimeRange> in(List<WeeklyRange> ranges, DayOfWeek day, Recurrence season) {
        return ranges.stream()
                .filter(range -> range.weekday() == day)
                .filter(range -> range.recurrence() == Recurrence.EVERY_WEEK || range.recurrence() == season)
                .map(WeeklyRange::range)
                .toList();
    }

    private static Stream<String> certainWeeks(List<WeeklyRange> ranges) {
        return ranges.stream()
                .filter(range -> !ONE_RULE_FOR_THE_DAY.contains(range.recurrence()))
                .map(range -> weeks(range) + " " + times(List.of(range.range())));
    }

    private static String weeks(WeeklyRange range) {
        var day = name(range.weekday());
        return switch (range.recurrence()) {
            case ODD_WEEKS -> "week 01-53/2 " + day;
            case EVEN_WEEKS -> "week 02-52/2 " + day;
            case FIRST_OF_MONTH -> day + "[1]";
            case SECOND_OF_MONTH -> day + "[2]";
            case THIRD_OF_MONTH -> day + "[3]";
            case FOURTH_OF_MONTH -> day + "[4]";
            case LAST_OF_MONTH -> day + "[-1]";
            case EVERY_WEEK, SCHOOL_HOLIDAYS, SCHOOL_TERM -> day;
        };
    }

    private Optional<String> whitMonday(OpeningHoursVersion version) {
        var ranges = version.hours().usualWeek().get(DayOfWeek.MONDAY);
        return ranges == null || version.beginsAfter(today)
                ? Optional.empty()
                : Optional.of("easter +50 days " + times(ranges));
    }

    private static String closed(ClosureRow closure) {
        var first = DATE.format(closure.firstDay());
        var days = closure.firstDay().equals(closure.lastDay()) ? first : first + "-" + DATE.format(closure.lastDay());
        var hours = closure.allDay()
                ? ""
                : (closure.startsAt() == null ? "00:00" : closure.startsAt().toString()) + "-" + end(closure.endsAt())
                        + " ";
        return days + " " + hours + "off \"fermeture exceptionnelle\"";
    }

    private static String times(List<TimeRange> ranges) {
        return ranges.isEmpty()
                ? "off"
                : TimeRanges.of(ranges).ranges().stream()
                        .map(range -> range.start() + "-" + end(range.end()))
                        .collect(joining(","));
    }

    private static String end(@Nullable LocalTime time) {
        return time == null || time.equals(LocalTime.MAX) ? "24:00" : time.toString();
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 2).toLowerCase(Locale.ROOT);
    }
}
