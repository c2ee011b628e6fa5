package fr.guichet.publication;

import fr.guichet.opening.Recurrence;
import fr.guichet.opening.WeeklyHours;
import fr.guichet.opening.WeeklyRange;
import fr.guichet.shared.model.TimeRange;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of one version of the hours. */
record OsmWeek(WeeklyHours hours) {

    private static final Set<Recurrence> ONE_RULE_FOR_THE_DAY =
            Set.of(Recurrence.EVERY_WEEK, Recurrence.SCHOOL_TERM, Recurrence.SCHOOL_HOLIDAYS);

    /** Days that follow one another with the same ranges share a rule. In school holidays a second rule replaces the first. */
    List<String> usual() {
        var rules = new ArrayList<String>();
        var days = DayOfWeek.values();
        for (var i = 0; i < days.length; i++) {
            var first = days[i];
            var times = inTerm(first);
            while (i + 1 < days.length && inTerm(days[i + 1]).equals(times)) {
                i++;
            }
            if (!times.equals("off")) {
                rules.add(OsmSyntax.weekday(first) + (days[i] == first ? "" : "-" + OsmSyntax.weekday(days[i])) + " "
                        + times);
            }
        }
        Stream.of(days)
                .filter(this::followsSchoolHolidays)
                .forEach(day -> rules.add("SH " + OsmSyntax.weekday(day) + " "
                        + OsmSyntax.times(ranges(day, Recurrence.SCHOOL_HOLIDAYS))));
        return rules;
    }

    /** They add to the others. */
    List<String> certainWeeks() {
        return hours.notEveryWeek().stream()
                .filter(range -> !ONE_RULE_FOR_THE_DAY.contains(range.recurrence()))
                .map(range -> weeks(range) + " " + OsmSyntax.times(List.of(range.range())))
                .toList();
    }

    String inTerm(DayOfWeek day) {
        return OsmSyntax.times(ranges(day, Recurrence.SCHOOL_TERM));
    }

    boolean followsSchoolHolidays(DayOfWeek day) {
        return hours.ranges().stream()
                .anyMatch(range -> range.weekday() == day && range.recurrence().followsSchoolHolidays());
    }

    private List<TimeRange> ranges(DayOfWeek day, Recurrence season) {
        return hours.ranges().stream()
                .filter(range -> range.weekday() == day)
                .filter(range -> range.recurrence() == Recurrence.EVERY_WEEK || range.recurrence() == season)
                .map(WeeklyRange::range)
                .toList();
    }

    private static String weeks(WeeklyRange range) {
        var day = OsmSyntax.weekday(range.weekday());
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
}
