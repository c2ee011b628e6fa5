package fr.guichet.opening;

import static java.util.stream.Collectors.joining;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hours of a day as people write them: « 08:30-12:30, 13:30-17:00 », « 8h30 à 12h30 et 13h30 à 17h », « 9h-12h 14h-17h »,
 * « matin : 9 h – midi », « fermé »; with any dash and any space.
 */
public final class TypedRanges {

    private static final String SEEN_AS_NOTHING = "\\p{Cf}";
    private static final String SPACES = "[\\s\\p{Z}]+";
    private static final String DASHES = "[\\p{Pd}\u2212\u2192]>?";
    private static final Pattern PARTS_OF_THE_DAY =
            Pattern.compile(" ?(?:le |l['’] ?)?(?:matin(?:[ée]e)?|apr[eè]s[ -]?midi) ?:? ?");

    private static final String MARK = "(?:h(?:eures?)?|[:.])";
    private static final String START = "(?<!\\d)(\\d{1,2})(?!\\d) ?(?:" + MARK + " ?(?:(\\d{2})(?!\\d))?)?";
    /** What stands after a space is no minutes where an hour begins: « 9h-12h 14h-17h ». */
    private static final String AN_HOUR_BEGINS = " (?:0?[1-9]|1\\d|2[0-3]) ?(?:[h:.-]|à)";

    private static final String END =
            "(\\d{1,2})(?!\\d) ?(?:" + MARK + "(?:(?!" + AN_HOUR_BEGINS + ") ?(\\d{2})(?!\\d))?)?";
    private static final Pattern RANGE = Pattern.compile("(?:\\bde )?" + START + " ?(?:-|à|\\ba\\b) ?" + END);
    private static final Pattern BETWEEN =
            Pattern.compile("(?:[ ,;/|&+.]| - |\\bet\\b|\\bpuis\\b|sans interruption|en continu|non[ -]stop)*");
    private static final Pattern CLOSED = Pattern.compile("(?:ferm[ée]e?|[-/]|n[ée]ant)?\\.?");
    private static final int LONGEST = 120;

    private TypedRanges() {}

    /** In order and apart from one another; empty when the text cannot be read so. */
    public static Optional<List<TimeRange>> read(@Nullable String typed) {
        if (typed == null) {
            return Optional.of(List.of());
        }
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var text = plain(typed);
        if (CLOSED.matcher(text).matches()) {
            return Optional.of(List.of());
        }
        var hours = PARTS_OF_THE_DAY.matcher(text).replaceAll(" ").replaceAll("\\bmidi\\b", "12h");
        return BETWEEN.matcher(RANGE.matcher(hours).replaceAll(" ")).matches() ? ranges(hours) : Optional.empty();
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.FRENCH)
                .replaceAll(SEEN_AS_NOTHING, "")
                .replaceAll(SPACES, " ")
                .replaceAll(DASHES, "-")
                .strip();
    }

    public static String write(List<TimeRange> ranges) {
        return ranges.stream().map(range -> range.start() + "-" + range.end()).collect(joining(", "));
    }

    private static Optional<List<TimeRange>> ranges(String text) {
        try {
            var ranges = RANGE.matcher(text).results().map(TypedRanges::range).toList();
            var apart = IntStream.range(1, ranges.size())
                    .noneMatch(i ->
                            ranges.get(i).start().isBefore(ranges.get(i - 1).end()));
            return apart && !ranges.isEmpty() ? Optional.of(ranges) : Optional.empty();
        } catch (IllegalArgumentException endsBeforeItStarts) {
            return Optional.empty();
        }
    }

    private static TimeRange range(MatchResult written) {
        return new TimeRange(time(written.group(1), written.group(2)), time(written.group(3), written.group(4)));
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        var h = Integer.parseInt(hour);
        var m = minute == null ? 0 : Integer.parseInt(minute);
        if (h > 23 || m > 59) {
            throw new IllegalArgumentException("no such time: " + hour + ":" + minute);
        }
        return LocalTime.of(h, m);
    }
}
