package fr.guichet.shared.typed;

import static java.util.stream.Collectors.joining;

import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hours of a day as people write them: « 08:30-12:30, 13:30-17:00 », « 8h30 à 12h30 et 13h30 à 17h », « 9h-12h 14h-17h »,
 * « matin : 9 h – midi », « fermé »; with any dash and any space, the ranges in any order.
 */
public final class TypedRanges {

    public static final String UNREADABLE = "typed.hours.unreadable";
    public static final String BY_APPOINTMENT = "typed.hours.by-appointment";

    private static final int LONGEST = 120;
    /** In the place of a word that says no hour: a space that nobody types, so that it joins no two hours. */
    private static final String PASSED_OVER = "\n";

    private static final Pattern CLOSED = Pattern.compile("(?:fermee?|close?|[-/]|neant)?\\.?");
    private static final Pattern WORD = Pattern.compile("\\b(?:le )?(?<name>[a-z]{3,})\\b\\.? ?:? ?");
    private static final Pattern APPOINTMENT = Pattern.compile("\\b(?:rendez[ -]?vous|rdv)\\b");
    private static final Pattern WITHOUT_A_BREAK =
            Pattern.compile("\\(? ?\\b(?:sans interruption|(?:en )?journee continue|en continu|non[ -]stop)\\b ?\\)?");
    private static final Pattern NOON = Pattern.compile("\\bmidi\\b");

    private static final Pattern TO = Pattern.compile("->?|→|a|jusqu(?:e|(?:e |['’ ] ?)a)");
    /** Between two hours that are hours beyond doubt: « 8h30/12h30 », « 8h30 12h30 ». */
    private static final Pattern TO_BETWEEN_PLAIN_HOURS = Pattern.compile(" ?/ ?| ");

    private static final Pattern BETWEEN =
            Pattern.compile("(?:[ \n,;/|&+." + PartOfDay.MARKS + "]|[ \n]-[ \n]|\\b(?:et|puis|de)\\b)*");
    private static final Pattern OTHER_WORDS = Pattern.compile("\\b(?!(?:et|puis|de|jusqu|jusque)\\b)[a-z]{2,}\\b");

    private TypedRanges() {}

    /** In order and apart from one another; none when closed. */
    public static List<TimeRange> read(@Nullable String typed) {
        return read(typed, null);
    }

    /**
     * @param weekday whose hours they are, which the text may name
     * @throws Unreadable saying what is wrong with them
     */
    public static List<TimeRange> read(@Nullable String typed, @Nullable DayOfWeek weekday) {
        if (typed == null) {
            return List.of();
        }
        if (typed.length() > LONGEST) {
            throw new Unreadable(UNREADABLE, typed);
        }
        var text = withoutItsWeekday(Plain.of(typed), weekday, typed);
        return CLOSED.matcher(text).matches() ? List.of() : ranges(text, typed);
    }

    public static String write(List<TimeRange> ranges) {
        return ranges.stream().map(TypedRanges::write).collect(joining(", "));
    }

    private static String write(TimeRange range) {
        return range.start() + "-" + range.end();
    }

    private static String withoutItsWeekday(String text, @Nullable DayOfWeek weekday, String typed) {
        var hours = WORD.matcher(text)
                .replaceAll(word -> CalendarWords.weekday(word.group("name"))
                        .map(named -> {
                            if (named != weekday) {
                                throw new Unreadable("typed.hours.weekday", typed);
                            }
                            return PASSED_OVER;
                        })
                        .orElse(word.group()))
                .strip();
        if (hours.isEmpty() && !text.isEmpty()) {
            throw new Unreadable(UNREADABLE, typed);
        }
        return hours;
    }

    private static List<TimeRange> ranges(String text, String typed) {
        if (APPOINTMENT.matcher(text).find()) {
            throw new Unreadable(BY_APPOINTMENT, typed);
        }
        var marked = PartOfDay.marked(WITHOUT_A_BREAK.matcher(text).replaceAll(PASSED_OVER));
        var hours = NOON.matcher(marked).replaceAll("12h");
        var times = times(hours);
        if (times.isEmpty() || !arePaired(times, hours)) {
            throw new Unreadable(fault(times, hours), typed);
        }
        var ranges = IntStream.range(0, times.size() / 2)
                .mapToObj(i -> range(times.get(2 * i), times.get(2 * i + 1)))
                .toList();
        NightHours.refuseUnlessMeant(times, ranges);
        var gaps = IntStream.rangeClosed(0, ranges.size())
                .mapToObj(i -> gap(times, 2 * i, hours))
                .toList();
        if (!PartOfDay.haveTheirRanges(ranges, gaps)) {
            throw new Unreadable("typed.hours.part-of-day", typed);
        }
        return apart(ranges);
    }

    /** « 9 h 15 » is one time where a range begins; where it ends, only if it began so: else another may have been begun. */
    private static List<TimeInText> times(String text) {
        var times = new ArrayList<TimeInText>();
        var found = TimeInText.START.matcher(text);
        for (int at = 0; found.usePattern(next(times)).find(at); at = found.end()) {
            times.add(TimeInText.of(found));
        }
        return times;
    }

    private static Pattern next(List<TimeInText> before) {
        if (before.size() % 2 == 0) {
            return TimeInText.START;
        }
        return before.getLast().isSpacedOut() ? TimeInText.END_OF_A_SPACED_OUT_RANGE : TimeInText.END;
    }

    private static boolean arePaired(List<TimeInText> times, String text) {
        return times.size() % 2 == 0
                && IntStream.rangeClosed(0, times.size()).allMatch(i -> {
                    var gap = gap(times, i, text);
                    return i % 2 == 0 ? BETWEEN.matcher(gap).matches() : joins(gap, times.get(i - 1), times.get(i));
                });
    }

    private static boolean joins(String gap, TimeInText start, TimeInText end) {
        if (TO.matcher(gap.strip()).matches()) {
            return !start.mayBeTwoHours() && !end.mayBeTwoHours();
        }
        return start.isPlain()
                && end.isPlain()
                && !start.hasOddMinutes()
                && !end.hasOddMinutes()
                && TO_BETWEEN_PLAIN_HOURS.matcher(gap).matches();
    }

    /** What stands before that time, or behind the last one. */
    private static String gap(List<TimeInText> times, int i, String text) {
        return text.substring(
                i == 0 ? 0 : times.get(i - 1).to(),
                i == times.size() ? text.length() : times.get(i).from());
    }

    private static String fault(List<TimeInText> times, String text) {
        var gaps = IntStream.rangeClosed(0, times.size())
                .mapToObj(i -> gap(times, i, text))
                .collect(joining(" "));
        if (times.size() > 1 && OTHER_WORDS.matcher(gaps).find()) {
            return "typed.hours.remark";
        }
        return times.size() % 2 == 0 ? UNREADABLE : "typed.hours.incomplete";
    }

    private static TimeRange range(TimeInText first, TimeInText last) {
        var start = first.time();
        var end = last.time();
        if (!start.isBefore(end)) {
            throw new Unreadable("typed.hours.reversed", start + "-" + end);
        }
        return new TimeRange(start, end);
    }

    private static List<TimeRange> apart(List<TimeRange> ranges) {
        var inOrder = TimeRanges.inOrder(ranges);
        TimeRanges.overlapping(inOrder).ifPresent(two -> {
            throw new Unreadable("typed.hours.overlap", write(two.getFirst()) + " et " + write(two.getLast()));
        });
        return inOrder;
    }
}
