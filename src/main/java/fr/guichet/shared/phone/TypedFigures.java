package fr.guichet.shared.phone;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The figures of what was typed or pasted, a + or 00 of a country before them as +: without spaces, marks that cannot be seen, and whatever
 * else people put between figures.
 */
final class TypedFigures {

    /** « Tél. : », « Portable », « N° »: what pages and letters write before a number. */
    private static final Pattern LABEL = Pattern.compile(
            "^[^\\p{L}\\d+]*(?:(?:telephone|tel|phone|mobile|mob|portable|port|fixe|gsm|numero|n|no|nd|de|du)[^\\p{L}\\d+]+)+");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern WORDS = Pattern.compile("\\p{L}");
    private static final Pattern BETWEEN_FIGURES = Pattern.compile("[^\\d+]+");
    private static final Pattern ABROAD = Pattern.compile("^00(?=[1-9])");
    private static final Pattern FIGURES = Pattern.compile("\\+?\\d+");

    private TypedFigures() {}

    /** None where there are letters, or no figure, or a + among them. */
    static Optional<String> in(String typed) {
        var plain = LABEL.matcher(plain(typed)).replaceFirst("");
        if (WORDS.matcher(plain).find()) {
            return Optional.empty();
        }
        var figures =
                ABROAD.matcher(BETWEEN_FIGURES.matcher(plain).replaceAll("")).replaceFirst("+");
        return Optional.of(figures).filter(FIGURES.asMatchPredicate());
    }

    /** Letters without accents, in lower case; figures of any script as 0 to 9. */
    private static String plain(String typed) {
        var seen = UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD))
                .replaceAll("");
        var figures = new StringBuilder();
        ACCENTS.matcher(seen)
                .replaceAll("")
                .codePoints()
                .map(character -> Character.isDigit(character) ? '0' + Character.digit(character, 10) : character)
                .forEach(figures::appendCodePoint);
        return figures.toString().toLowerCase(Locale.ROOT);
    }
}
