package fr.guichet.shared.vault;

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

    private NameWords(List<List<String>> names) {
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
        var all = new LinkedHashSet<String>();
        for (var words : bothWays().toList()) {
            for (int from = 0; from < words.size(); from++) {
                for (int to = from + 1; to <= Math.min(from + MOST_JOINED, words.size()); to++) {
                    all.add(String.join("", words.subList(from, to)));
                }
            }
        }
        return all;
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

    private static Stream<String> tails(List<String> words) {
        return IntStream.range(0, words.size()).mapToObj(from -> String.join("", words.subList(from, words.size())));
    }
}
