package fr.guichet.shared.typed;

import java.time.LocalTime;
import java.util.regex.Pattern;

/** Reads an hour of the day as the French write it: « 21h15 », « 9 h », « 21.15 », « 0915 », and « 21:15 » of a browser. */
final class TypedTime {

    private static final Pattern HOUR = Pattern.compile(
            "(?<hour>\\d{1,2}) ?(?:h(?:eures?)?|[:.]) ?(?<minute>\\d{2})? ?(?:mn|min(?:utes?)?)?(?::\\d{2}(?:\\.\\d+)?)?");
    private static final Pattern FIGURES = Pattern.compile("(?<hour>\\d{1,2})(?<minute>\\d{2})?");

    private TypedTime() {}

    /**
     * To the minute.
     *
     * @throws Unreadable saying what is wrong with it
     */
    public static LocalTime read(String typed) {
        var text = Plain.of(typed);
        for (var pattern : new Pattern[] {HOUR, FIGURES}) {
            var found = pattern.matcher(text);
            if (found.matches()) {
                var minute = found.group("minute");
                return time(
                        Integer.parseInt(found.group("hour")), minute == null ? 0 : Integer.parseInt(minute), typed);
            }
        }
        throw new Unreadable("typed.time.unreadable", typed);
    }

    private static LocalTime time(int hour, int minute, String typed) {
        if (hour > 23 || minute > 59) {
            throw new Unreadable("typed.time.impossible", typed);
        }
        return LocalTime.of(hour, minute);
    }
}
