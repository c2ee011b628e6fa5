package fr.guichet.shared.vault;

import static fr.guichet.shared.vault.NameWords.MOST_JOINED;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that somebody typed. They may be written as one where they were kept, so that « le goff » is read as « le » and
 * « goff », or as « legoff »; of the two readings each finds those of whom all is known.
 */
record TypedWords(List<String> words) {

    /** Of more words the rest only has to fit. */
    private static final int MOST_SEARCHED = 6;

    private static final int LETTERS_OF_THE_SHORTEST_NAME = 2;

    /** For each reading the terms of which a person must have all. */
    Stream<Set<String>> readings() {
        return readings(0).stream()
                .map(terms -> terms.isEmpty() ? ofShortWords() : terms)
                .filter(terms -> !terms.isEmpty())
                .distinct();
    }

    Stream<String> searched() {
        return words.stream().limit(MOST_SEARCHED);
    }

    private List<Set<String>> readings(int from) {
        if (from >= Math.min(words.size(), MOST_SEARCHED)) {
            return List.of(Set.of());
        }
        var all = new ArrayList<Set<String>>();
        for (int to = from + 1; to <= Math.min(from + MOST_JOINED, words.size()); to++) {
            var these = terms(from, to);
            for (var rest : readings(to)) {
                var terms = new LinkedHashSet<>(rest);
                terms.addAll(these);
                all.add(terms);
            }
        }
        return all;
    }

    /** People type the first letters of a word, and two words only when they know both. */
    private List<String> terms(int from, int to) {
        if (to > from + 1) {
            return List.of(SearchTerms.word(joined(from, to)));
        }
        return isLong(words.get(from)) ? List.of(SearchTerms.start(words.get(from))) : List.of();
    }

    private Set<String> ofShortWords() {
        var terms = new LinkedHashSet<String>();
        words.stream().filter(TypedWords::isAName).map(SearchTerms::word).forEach(terms::add);
        return terms;
    }

    private static boolean isAName(String word) {
        return word.length() >= LETTERS_OF_THE_SHORTEST_NAME;
    }

    private static boolean isLong(String word) {
        return word.length() >= SearchTerms.LETTERS_OF_A_START;
    }

    /** In one of the readings. */
    boolean fit(NameWords known) {
        var runs = known.joined();
        var fits = new boolean[words.size() + 1];
        fits[0] = true;
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; fits[from] && to <= Math.min(from + MOST_JOINED, words.size()); to++) {
                fits[to] |= to == from + 1 ? known.fits(words.get(from)) : runs.contains(joined(from, to));
            }
        }
        return fits[words.size()];
    }

    /** The terms of which one is enough for a person who may be meant. */
    Stream<String> eachAlone() {
        var written = searched()
                .filter(TypedWords::isAName)
                .map(word -> isLong(word) ? SearchTerms.start(word) : SearchTerms.word(word));
        return Stream.concat(written, sounds().map(SearchTerms::sound));
    }

    /** How many of the words may be theirs; to sound like theirs once they are joined is one more. */
    long near(NameWords known) {
        var theirs = known.sounds();
        var alone = words.stream()
                .filter(TypedWords::isAName)
                .filter(word -> isLong(word)
                        ? known.fits(word) || theirs.contains(SoundsLike.of(word))
                        : known.joined().contains(word))
                .count();
        return alone + (sounds().anyMatch(theirs::contains) ? 1 : 0);
    }

    private Stream<String> sounds() {
        return new NameWords(List.of(searched().toList())).sounds().stream();
    }

    private String joined(int from, int to) {
        return String.join("", words.subList(from, to));
    }
}
