package fr.guichet.shared.vault;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is left of a name when one only heard it: its consonants, those that sound alike in French written as one. « Lefebvre »
 * and « Lefèvre », « Thibault » and « Tibo », « Ouattara » and « Wattara » leave the same.
 */
final class SoundsLike {

    static final int SHORTEST = 2;

    private record Rule(Pattern written, String heard) {}

    private static final List<Rule> RULES = List.of(
            rule("ph", "f"),
            rule("[st]?ch(?=[rlt])", "k"),
            rule("t?s?ch|sh", "C"),
            rule("h", ""),
            rule("g(?=[eiy])", "j"),
            rule("gu(?=[eiy])", "g"),
            rule("s?c(?=[eiy])|z|x", "s"),
            rule("qu?|ck|c", "k"),
            rule("w|^ou(?=[aei])", "v"),
            rule("bv", "v"),
            rule("m(?=[bp])", "n"),
            rule("aul(?=[dtx]|$)", "au"),
            rule("[edtspx]+$", ""),
            rule("(.)\\1+", "$1"),
            rule("^[aeiouy]", "A"),
            rule("[aeiouy]", ""));

    private SoundsLike() {}

    private static Rule rule(String written, String heard) {
        return new Rule(Pattern.compile(written), heard);
    }

    /** @param word in small plain letters; shorter than {@link #SHORTEST} it tells too little */
    static String of(String word) {
        var heard = word;
        for (var rule : RULES) {
            heard = rule.written().matcher(heard).replaceAll(rule.heard());
        }
        return heard;
    }
}
