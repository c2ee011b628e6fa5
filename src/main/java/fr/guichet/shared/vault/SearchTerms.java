package fr.guichet.shared.vault;

import fr.guichet.shared.phone.NumberingPlan;
import fr.guichet.shared.phone.Phone;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which a person is found, to be kept as {@link Vault#searchKey keys} only: the words of the names, alone and
 * joined, the first three letters and the sound of each, and the whole phone number. Each carries its kind, so that one never
 * passes for another.
 */
public final class SearchTerms {

    static final int LETTERS_OF_A_START = 3;
    private static final int DIGITS_OF_A_PHONE = 10;

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final String PHONE = "phone:";

    private SearchTerms() {}

    /** @param names a first and a last name, or one of them */
    public static Set<String> ofName(@Nullable String... names) {
        var known = NameWords.of(names);
        var terms = new LinkedHashSet<String>();
        known.joined().stream().map(SearchTerms::word).forEach(terms::add);
        known.beginnings()
                .filter(beginning -> beginning.length() >= LETTERS_OF_A_START)
                .map(SearchTerms::start)
                .forEach(terms::add);
        known.sounds().stream().map(SearchTerms::sound).forEach(terms::add);
        return terms;
    }

    /**
     * None for less than a whole number.
     *
     * @param plan of the house
     */
    public static Set<String> ofPhone(@Nullable String phone, NumberingPlan plan) {
        return phone == null ? Set.of() : phoneIn(phone, plan).map(Set::of).orElse(Set.of());
    }

    /** @param plan of the house */
    public static TypedSearch typed(String text, NumberingPlan plan) {
        var isAPhone = Phone.in(text, plan).isPresent(); // « Tél. : 06… » names nobody
        return TypedSearch.of(isAPhone ? "" : text, phoneIn(text, plan));
    }

    static String word(String word) {
        return "word:" + word;
    }

    static String sound(String sound) {
        return "sound:" + sound;
    }

    static String start(String word) {
        return "start:" + word.substring(0, LETTERS_OF_A_START);
    }

    /** Foreign numbers were kept before their plan was known: those that it refuses are found as they were typed. */
    private static Optional<String> phoneIn(String text, NumberingPlan plan) {
        var figures = LETTERS.matcher(text).replaceAll(" ");
        return Phone.in(figures, plan)
                .filter(phone -> !phone.isOfAService())
                .map(Phone::searchForm)
                .or(() -> Optional.of(figures.replace("+", "00").replaceAll("[^0-9]+", ""))
                        .filter(digits -> digits.length() >= DIGITS_OF_A_PHONE))
                .map(PHONE::concat);
    }
}
