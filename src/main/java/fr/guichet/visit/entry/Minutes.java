package fr.guichet.visit.entry;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A duration as people type it: « 25 », « 25 min », « 2 h », « 1h30 ». */
final class Minutes {

    static final int LONGEST = 480;

    private static final Pattern TYPED = Pattern.compile("(?:(\\d)\\s*h\\s*)?(\\d{1,3})?\\s*(?:min|mn|m)?");

    private Minutes() {}

    /** Empty where it is no duration from 1 minute to 8 hours. */
    static OptionalInt read(@Nullable String typed) {
        var match = TYPED.matcher(typed == null ? "" : typed.strip().toLowerCase());
        if (!match.matches() || match.group(1) == null && match.group(2) == null) {
            return OptionalInt.empty();
        }
        var minutes = 60 * number(match.group(1)) + number(match.group(2));
        return minutes >= 1 && minutes <= LONGEST ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
