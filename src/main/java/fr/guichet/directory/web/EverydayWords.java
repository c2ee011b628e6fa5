package fr.guichet.directory.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everyday words as typed: one a line, or separated by commas. */
final class EverydayWords {

    private EverydayWords() {}

    static List<String> list(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\p{Cntrl},;|]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    static String text(List<String> words) {
        return String.join("\n", words);
    }
}
