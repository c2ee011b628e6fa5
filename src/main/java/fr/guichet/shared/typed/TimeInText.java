package fr.guichet.shared.typed;

import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One time among others in a text. Behind a space, minutes are only what could not be the hour of another time: in « 9h-12h 14 » a
 * range was begun. « 9 h 15 » is read where spaces stand on both sides of the h, as printers set it.
 *
 * @param plain with its h, or in so many figures that nothing else is meant
 * @param spacedOut with a space before its minutes
 * @param from where it stands in the text; to: where it ends
 */
record TimeInText(String written, int hour, int minute, boolean isPlain, boolean isSpacedOut, int from, int to) {

    private static final String MARK = "(?:h(?:eures?)?|[:.])";
    private static final String MINUTES_NAMED = " ?(?:mn|min(?:utes?)?)\\b";
    private static final String NO_HOUR = "(?:00|2[4-9]|[3-5]\\d)";

    static final Pattern START = withQuarter("15(?!\\d| ?(?:h|:|\\.\\d))");
    static final Pattern END = withQuarter("(?!)");
    static final Pattern END_OF_A_SPACED_OUT_RANGE = withQuarter("15(?!\\d| ?(?:h|:|\\.\\d|[-/]|a\\b|jusqu))");

    private static Pattern withQuarter(String quarter) {
        return Pattern.compile("(?<!\\d)(?:(?<figures>\\d{3,4})(?!\\d)|(?<hour>\\d{1,2})(?!\\d)(?:"
                + " h(?:eures?)? (?<quarter>" + quarter + ")"
                + "|(?<mark> ?" + MARK + ")(?:"
                + "(?<minute>\\d{2})(?!\\d)(?:" + MINUTES_NAMED + "|:00(?!\\d))?"
                + "| (?<apart>" + NO_HOUR + "(?!\\d)|\\d{2}(?=" + MINUTES_NAMED + "))(?:" + MINUTES_NAMED + ")?"
                + ")?)?)");
    }

    static TimeInText of(MatchResult found) {
        var figures = found.group("figures");
        var hour = figures == null ? found.group("hour") : figures.substring(0, figures.length() - 2);
        var minute = figures == null
                ? Stream.of("quarter", "minute", "apart")
                        .map(found::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                : Optional.of(figures.substring(hour.length()));
        var spacedOut = found.group("quarter") != null || found.group("apart") != null;
        return new TimeInText(
                found.group(),
                Integer.parseInt(hour),
                minute.map(Integer::parseInt).orElse(0),
                figures != null || spacedOut || found.group("mark") != null,
                spacedOut,
                found.start(),
                found.end());
    }

    /** As in « 02h », where « 2h » may be of the afternoon. */
    boolean isInTwoFigures() {
        return hour > 9 || written.startsWith("0");
    }

    /** Such as no hours of a house have, so that two hours may be meant: « 9h12 14h17 ». */
    boolean hasOddMinutes() {
        return minute % 5 != 0;
    }

    /** « 9.12 » may be two hours even beside a dash. */
    boolean mayBeTwoHours() {
        return hasOddMinutes() && written.contains(".");
    }

    LocalTime time() {
        if (hour > 23 || minute > 59) {
            throw new Unreadable("typed.time.impossible", written);
        }
        return LocalTime.of(hour, minute);
    }
}
