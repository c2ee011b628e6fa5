package fr.guichet.shared.vault;

import fr.guichet.shared.model.Letters;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a person. It can be read in several {@link #readings}; of a long word they know the first three
 * letters only, so a caller that opened the names asks {@link #matches} last. Printed, it tells nothing that was typed.
 */
public final class TypedSearch {

    private static final Set<String> CIVILITIES =
            Set.of("m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle");

    private final List<TypedWords> names;
    private final Optional<String> phone;

    private TypedSearch(List<TypedWords> names, Optional<String> phone) {
        this.names = names;
        this.phone = phone;
    }

    /** « M Barek » is Mr Barek, or M’Barek. */
    static TypedSearch of(String text, Optional<String> phone) {
        var words = Letters.words(text);
        var uncivil = words.stream().filter(word -> !CIVILITIES.contains(word)).toList();
        if (uncivil.isEmpty() && phone.isPresent()) {
            return new TypedSearch(List.of(), phone);
        }
        var names = Stream.of(uncivil, words).filter(some -> !some.isEmpty()).distinct();
        return new TypedSearch(names.map(TypedWords::new).toList(), phone);
    }

    /** Of each the terms that a person must all have; none when fewer letters were typed than names are found by. */
    public List<Set<String>> readings() {
        var ofNames = names.stream().flatMap(TypedWords::readings).toList();
        if (phone.isEmpty()) {
            return ofNames;
        }
        return ofNames.isEmpty()
                ? List.of(Set.of(phone.get()))
                : ofNames.stream().map(terms -> with(phone.get(), terms)).toList();
    }

    private static Set<String> with(String phone, Set<String> terms) {
        var both = new LinkedHashSet<>(terms);
        both.add(phone);
        return both;
    }

    /** Of each one term: what those have who may be meant, though they are not found by all that was typed. */
    public List<Set<String>> looserReadings() {
        return Stream.concat(names.stream().limit(1).flatMap(TypedWords::eachAlone), phone.stream())
                .distinct()
                .map(Set::of)
                .toList();
    }

    /** Who has one of these stands before who only begins alike. */
    public Set<String> wholeWords() {
        var whole = new LinkedHashSet<String>();
        names.stream().flatMap(TypedWords::searched).map(SearchTerms::word).forEach(whole::add);
        return whole;
    }

    /**
     * Whether each typed word begins one of a person’s, and a typed number is theirs.
     *
     * @param phone the terms of theirs
     */
    public boolean matches(Set<String> phone, @Nullable String... names) {
        var known = NameWords.of(names);
        return phone.containsAll(this.phone.stream().toList())
                && (this.names.isEmpty() || this.names.stream().anyMatch(typed -> typed.fit(known)));
    }

    /**
     * How much speaks for a person who may be meant; zero when nothing does.
     *
     * @param phone the terms of theirs
     */
    public long nearness(Set<String> phone, @Nullable String... names) {
        var known = NameWords.of(names);
        var byName = this.names.stream()
                .limit(1)
                .mapToLong(typed -> typed.near(known))
                .sum();
        return byName + this.phone.filter(phone::contains).stream().count();
    }

    @Override
    public String toString() {
        return "TypedSearch[…]";
    }
}
