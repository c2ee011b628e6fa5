package fr.guichet.rota.web;

import fr.guichet.opening.TypedRanges;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when an agent is at a site: hours as {@link TypedRanges} reads them, or half-days, « matin », « après-midi »,
 * « journée », which are what the site opens of them.
 */
final class PresenceText {

    private static final LocalTime NOON_BREAK = LocalTime.of(13, 0);

    private PresenceText() {}

    private enum HalfDay {
        MORNING("(?:le )?matin(?:[ée]e)?", new TimeRange(LocalTime.MIN, NOON_BREAK)),
        AFTERNOON("(?:l['’])?apr[eè]s[- ]?midi", new TimeRange(NOON_BREAK, LocalTime.MAX)),
        ALL_DAY("(?:toute )?(?:la )?journ[ée]e", new TimeRange(LocalTime.MIN, LocalTime.MAX));

        private final Pattern words;
        private final TimeRange window;

        HalfDay(String words, TimeRange window) {
            this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            this.window = window;
        }

        static Optional<HalfDay> of(@Nullable String typed) {
            return Optional.ofNullable(typed)
                    .map(String::strip)
                    .flatMap(text -> List.of(values()).stream()
                            .filter(half -> half.words.matcher(text).matches())
                            .findFirst());
        }
    }

    static boolean isReadable(@Nullable String typed) {
        return HalfDay.of(typed).isPresent() || TypedRanges.read(typed).isPresent();
    }

    /** @param open what the site opens that day; a half-day without opening is empty */
    static List<TimeRange> ranges(@Nullable String typed, List<TimeRange> open) {
        return HalfDay.of(typed)
                .map(half -> TimeRanges.of(open).within(half.window).ranges())
                .orElseGet(() -> TypedRanges.read(typed).orElseThrow());
    }

    /** A half-day that the site does not open, so that it means nobody. */
    static boolean meansNothing(@Nullable String typed, List<TimeRange> open) {
        return HalfDay.of(typed).isPresent() && ranges(typed, open).isEmpty();
    }
}
