package fr.guichet.shared.vault;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a person. All of {@link #terms} must be among a person’s; of a long word they know the first
 * three letters only, so a caller that opened the names asks {@link #matches} last. Printed, it tells nothing that was typed.
 */
public final class TypedSearch {

    public enum Kind {
        NAME,
        PHONE,
        /** Fewer than three letters and no whole number: its terms, if any, find names as short as that (Li, Ba). */
        TOO_SHORT
    }

    private static final Set<String> CIVILITIES =
            Set.of("m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle");
    private static final int LETTERS_OF_THE_SHORTEST_NAME = 2;

    private final Kind kind;
    private final Set<String> terms;
    private final List<String> words;

    private TypedSearch(Kind kind, Set<String> terms, List<String> words) {
        this.kind = kind;
        this.terms = terms;
        this.words = words;
    }

    static TypedSearch of(List<String> typed, Optional<String> phone) {
        var words = withoutCivilities(typed);
        var terms = new LinkedHashSet<String>();
        phone.ifPresent(terms::add);
        words.stream().filter(TypedSearch::isLong).map(SearchTerms::start).forEach(terms::add);
        if (!terms.isEmpty()) {
            return new TypedSearch(words.isEmpty() ? Kind.PHONE : Kind.NAME, Set.copyOf(terms), words);
        }
        words.stream()
                .filter(word -> word.length() == LETTERS_OF_THE_SHORTEST_NAME)
                .map(SearchTerms::word)
                .forEach(terms::add);
        return new TypedSearch(Kind.TOO_SHORT, Set.copyOf(terms), words);
    }

    private static List<String> withoutCivilities(List<String> typed) {
        var names = typed.stream().filter(word -> !CIVILITIES.contains(word)).toList();
        return names.isEmpty() ? typed : names;
    }

    private static boolean isLong(String word) {
        return word.length() >= SearchTerms.LETTERS_OF_A_START;
    }

    public Kind kind() {
        return kind;
    }

    public Set<String> terms() {
        return terms;
    }

    /** Whether each typed word begins one of a person’s; a phone number was compared whole already. */
    public boolean matches(@Nullable String... names) {
        var known = SearchTerms.wordsAsStored(names);
        return words.stream().allMatch(typed -> known.stream().anyMatch(word -> word.startsWith(typed)));
    }

    @Override
    public String toString() {
        return kind.name();
    }
}
