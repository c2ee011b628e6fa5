package fr.guichet.opening;

import static java.util.stream.Collectors.joining;

import fr.guichet.shared.model.TimeRange;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the hours of a day as people write them: « 08:30-12:30, 13:30-17:00 », « 8h30 à 12h30 et 13h30 à 17h », « fermé ». */
public final class TypedRanges {

    private static final String TIME = "(\\d{1,2}) ?(?:(?:h|:) ?(\\d{2})?)?";
    private static final Pattern RANGE = Pattern.compile("(?:de )?" + TIME + " ?(?:-|à|a) ?" + TIME);
    private static final Pattern BETWEEN = Pattern.compile("(?:[ ,;/|&+]|et|puis)*");
    private static final Pattern CLOSED = Pattern.compile("(?:ferm[ée]e?|-)?\\.?");
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
        var text = typed.replaceAll("[–—−]", "-")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip()
                .toLowerCase();
        if (CLOSED.matcher(text).matches()) {
            return Optional.of(List.of());
        }
        return BETWEEN.matcher(RANGE.matcher(text).replaceAll(" ")).matches() ? ranges(text) : Optional.empty();
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
            return apart ? Optional.of(ranges) : Optional.empty();
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
