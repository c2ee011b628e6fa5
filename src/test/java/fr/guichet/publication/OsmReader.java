package fr.guichet.publication;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of {@code opening_hours} that is published, as its specification says: a rule replaces what the earlier ones
 * say of its days; after a comma it adds; one that is off with hours takes these hours only.
 *
 * @param holiday what this reader knows of public holidays; another may know none
 * @param schoolHoliday the same of school holidays
 */
record OsmReader(Predicate<LocalDate> holiday, Predicate<LocalDate> schoolHoliday, Predicate<LocalDate> whitMonday) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);
    private static final Pattern SEPARATOR = Pattern.compile("(;|,) (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern RULE = Pattern.compile(
            "(?:(?<from>\\d{4} \\w{3} \\d\\d)(?:-(?<to>\\d{4} \\w{3} \\d\\d))?)?(?<easter>easter \\+50 days)?"
                    + " ?(?:week (?<week>\\d\\d)-\\d\\d/2)? ?(?<kind>PH|SH)?"
                    + " ?(?:(?<first>[A-Z][a-z])(?:-(?<last>[A-Z][a-z]))?(?:\\[(?<nth>-?\\d)])?)?"
                    + " ?(?<times>\\d\\d:\\d\\d[-,:\\d]*)? ?(?<off>off)?(?: \".*\")?");

    OpenQuarters on(LocalDate day, String text) {
        var open = new OpenQuarters();
        var separators = SEPARATOR.matcher(text);
        var start = 0;
        var adds = false;
        while (separators.find()) {
            apply(text.substring(start, separators.start()), adds, day, open);
            adds = separators.group(1).equals(",");
            start = separators.end();
        }
        apply(text.substring(start), adds, day, open);
        return open;
    }

    private void apply(String text, boolean adds, LocalDate day, OpenQuarters open) {
        var rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw new IllegalArgumentException("no such rule: " + text);
        }
        if (!holdsOn(rule, day)) {
            return;
        }
        var times = rule.group("times") == null
                ? List.<String>of()
                : List.of(rule.group("times").split(","));
        var off = rule.group("off") != null;
        if (off ? times.isEmpty() : !adds) {
            open.clear();
        }
        for (var time : times) {
            var start = LocalTime.parse(time.substring(0, 5));
            var end = time.endsWith("24:00") ? LocalTime.MAX : LocalTime.parse(time.substring(6));
            if (off) {
                open.remove(start, end);
            } else {
                open.add(start, end);
            }
        }
    }

    private boolean holdsOn(Matcher rule, LocalDate day) {
        return inDates(rule, day)
                && (rule.group("easter") == null || whitMonday.test(day))
                && (rule.group("week") == null
                        || day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == Integer.parseInt(rule.group("week")) % 2)
                && (!"PH".equals(rule.group("kind")) || holiday.test(day))
                && (!"SH".equals(rule.group("kind")) || schoolHoliday.test(day))
                && onWeekday(rule, day);
    }

    private static boolean inDates(Matcher rule, LocalDate day) {
        if (rule.group("from") == null) {
            return true;
        }
        var from = LocalDate.parse(rule.group("from"), DATE);
        var to = rule.group("to") == null ? from : LocalDate.parse(rule.group("to"), DATE);
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static boolean onWeekday(Matcher rule, LocalDate day) {
        if (rule.group("first") == null) {
            return true;
        }
        var first = weekday(rule.group("first"));
        var last = rule.group("last") == null ? first : weekday(rule.group("last"));
        var weekday = day.getDayOfWeek();
        if (weekday.compareTo(first) < 0 || weekday.compareTo(last) > 0) {
            return false;
        }
        if (rule.group("nth") == null) {
            return true;
        }
        var nth = Integer.parseInt(rule.group("nth"));
        return nth < 0 ? day.plusWeeks(1).getMonth() != day.getMonth() : (day.getDayOfMonth() - 1) / 7 + 1 == nth;
    }

    private static DayOfWeek weekday(String name) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> day.name().startsWith(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
