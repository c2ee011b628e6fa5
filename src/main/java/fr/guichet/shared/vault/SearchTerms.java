package fr.guichet.shared.vault;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which a person is found, to be kept as {@link Vault#searchKey keys} only: each word of the names, its
 * first three letters, and the whole phone number. Each carries its kind, so that one never passes for another.
 */
public final class SearchTerms {

    static final int LETTERS_OF_A_START = 3;
    private static final int DIGITS_OF_A_PHONE = 10;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}']+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]+");
    private static final Pattern FRENCH_PREFIX = Pattern.compile("^(\\+|00)33(\\(0\\)|0)?");

    private SearchTerms() {}

    public static Set<String> ofName(@Nullable String... names) {
        var terms = new LinkedHashSet<String>();
        for (var word : wordsAsStored(names)) {
            terms.add(word(word));
            if (word.length() >= LETTERS_OF_A_START) {
                terms.add(start(word));
            }
        }
        return terms;
    }

    /** None for less than a whole number. */
    public static Set<String> ofPhone(@Nullable String phone) {
        return phone == null ? Set.of() : phoneIn(phone).map(Set::of).orElse(Set.of());
    }

    public static TypedSearch typed(String text) {
        return TypedSearch.of(words(text), phoneIn(text));
    }

    static String word(String word) {
        return "word:" + word;
    }

    static String start(String word) {
        return "start:" + word.substring(0, LETTERS_OF_A_START);
    }

    private static Optional<String> phoneIn(String text) {
        var compact = FRENCH_PREFIX
                .matcher(text.replaceAll("[^0-9+()]", "").replaceFirst("^\\((?=\\+)", ""))
                .replaceFirst("0");
        var digits = NOT_A_DIGIT.matcher(compact.replaceFirst("^\\+", "00")).replaceAll("");
        return digits.length() < DIGITS_OF_A_PHONE ? Optional.empty() : Optional.of("phone:" + digits);
    }

    /** N’Diaye is looked for as « n diaye » and as « ndiaye ». */
    static List<String> wordsAsStored(@Nullable String... names) {
        return Arrays.stream(names)
                .filter(Objects::nonNull)
                .flatMap(name -> BETWEEN_WORDS.splitAsStream(plain(name)))
                .flatMap(word -> Stream.concat(NOT_A_LETTER.splitAsStream(word), Stream.of(word.replace("'", ""))))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> words(String text) {
        return NOT_A_LETTER
                .splitAsStream(plain(text))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String plain(String text) {
        var letters = text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
        return ACCENTS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD))
                .replaceAll("");
    }
}
