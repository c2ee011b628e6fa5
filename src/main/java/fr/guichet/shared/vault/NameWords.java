package fr.guichet.shared.vault;

import static fr.guichet.shared.vault.SearchTerms.LETTERS_OF_A_START;
import static java.util.stream.Collectors.toCollection;

import fr.guichet.shared.model.Letters;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names as they are compared. « Le Goff » and « Legoff » are one name: words that follow one another also count as one. A
 * first and a last name follow one another both ways, as nobody is sure which is which.
 */
final class NameWords {

    /** De La Tour Martin: more words are never written as one. */
    static final int MOST_JOINED = 4;

    private final List<List<String>> names;

    NameWords(List<List<String>> names) {
        this.names = names;
    }

    static NameWords of(@Nullable String... names) {
        return new NameWords(Arrays.stream(names)
                .filter(Objects::nonNull)
                .map(Letters::words)
                .toList());
    }

    /** Each word, and those that follow one another joined. */
    Set<String> joined() {
        return bothWays().flatMap(NameWords::joined).collect(toCollection(LinkedHashSet::new));
    }

    /** What each of them sounds like, within one name. */
    Set<String> sounds() {
        return names.stream()
                .flatMap(NameWords::joined)
                .filter(word -> word.length() >= LETTERS_OF_A_START)
                .map(SoundsLike::of)
                .filter(sound -> sound.length() >= SoundsLike.SHORTEST)
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Each word with all that follows it: what a name can be begun with. */
    Stream<String> beginnings() {
        return bothWays().flatMap(NameWords::tails).distinct();
    }

    /** Begins a word of one of the names, or a run of its words; or is a word or run that both names share. */
    boolean fits(String typed) {
        return names.stream().flatMap(NameWords::tails).anyMatch(tail -> tail.startsWith(typed))
                || joined().contains(typed);
    }

    private Stream<List<String>> bothWays() {
        return Stream.of(names, names.reversed()).map(NameWords::inARow).distinct();
    }

    private static List<String> inARow(List<List<String>> names) {
        return names.stream().flatMap(List::stream).toList();
    }

    private static Stream<String> joined(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(from + MOST_JOINED, words.size()))
                        .mapToObj(to -> String.join("", words.subList(from, to))));
    }

    private static Stream<String> tails(List<String> words) {
        return IntStream.range(0, words.size()).mapToObj(from -> String.join("", words.subList(from, words.size())));
    }
}
