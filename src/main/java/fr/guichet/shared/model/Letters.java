package fr.guichet.shared.model;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters as they are compared and put into codes. */
public final class Letters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Letters() {}

    /** Without accents or ligatures: « Œuvres d’Épargne » becomes « OEuvres d’Epargne ». */
    public static String plain(String text) {
        var apart =
                text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        return MARKS.matcher(Normalizer.normalize(apart, Normalizer.Form.NFD)).replaceAll("");
    }
}
