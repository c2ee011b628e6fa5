package fr.guichet.rota.web;

import fr.guichet.shared.model.HalfDay;
import fr.guichet.shared.model.TimeRange;
import fr.guichet.shared.model.TimeRanges;
import fr.guichet.shared.typed.TypedRanges;
import fr.guichet.shared.typed.Unreadable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads when an agent is at a site: hours as {@link TypedRanges} reads them, or half-days, « matin », « après-midi »,
 * « journée », which are what the site opens of them.
 */
final class PresenceText {

    private PresenceText() {}

    private enum Part {
        MORNING("(?:le )?matin(?:[ée]e)?", HalfDay.MORNING.range()),
        AFTERNOON("(?:l['’])?(?:apr[eè]s[- ]?midi|apr[eè]m)", HalfDay.AFTERNOON.range()),
        ALL_DAY("(?:toute )?(?:la )?journ[ée]e", TimeRange.between(null, null));

        private final Pattern words;
        private final TimeRange window;

        Part(String words, TimeRange window) {
            this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            this.window = window;
        }

        static Optional<Part> of(@Nullable String typed) {
            return Optional.ofNullable(typed)
                    .map(String::strip)
                    .flatMap(text -> List.of(values()).stream()
                            .filter(part -> part.words.matcher(text).matches())
                            .findFirst());
        }
    }

    /**
     * @param weekday whose text it is, where it may be named
     * @param open what the site opens that day; a half-day without opening is empty
     */
    static List<TimeRange> ranges(@Nullable String typed, @Nullable DayOfWeek weekday, List<TimeRange> open) {
        return Part.of(typed)
                .map(part -> TimeRanges.of(open).within(part.window).ranges())
                .orElseGet(() -> TypedRanges.read(typed, weekday));
    }

    /** The sentence for what {@link #ranges} refused: that of public hours, where it fits a presence too. */
    static String fault(Unreadable refused) {
        return switch (refused.code()) {
            case TypedRanges.UNREADABLE -> "rota.presence.unreadable";
            case TypedRanges.BY_APPOINTMENT -> "rota.presence.by-appointment";
            default -> refused.code();
        };
    }

    /** A half-day that the site does not open, so that it means nobody. */
    static boolean meansNothing(@Nullable String typed, List<TimeRange> open) {
        return Part.of(typed)
                .filter(part -> TimeRanges.of(open).within(part.window).isEmpty())
                .isPresent();
    }
}
