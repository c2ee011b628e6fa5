package fr.guichet.shared.typed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as a reader compares it: small letters without accents, one kind of space, dash and figure, nothing unseen. */
final class Plain {

    private static final int LONGEST = 120;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern SLASHES = Pattern.compile("[\\u2044\\u2215]");

    private Plain() {}

    /** Empty also for what is too long to be any of it. */
    static String of(String typed) {
        if (typed.length() > LONGEST) {
            return "";
        }
        var seen = UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD))
                .replaceAll("");
        var spaced = SPACES.matcher(seen).replaceAll(" ").strip();
        return inFigures(SLASHES.matcher(DASHES.matcher(spaced).replaceAll("-")).replaceAll("/"))
                .toLowerCase(Locale.ROOT);
    }

    private static String inFigures(String text) {
        var figures = new StringBuilder(text.length());
        text.chars()
                .forEach(one ->
                        figures.append(Character.isDigit(one) ? (char) ('0' + Character.digit(one, 10)) : (char) one));
        return figures.toString();
    }
}
