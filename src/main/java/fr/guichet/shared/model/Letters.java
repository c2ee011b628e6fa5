package fr.guichet.shared.model;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Letters as they are compared and put into codes. Unicode takes accents apart; the letters below are one sign that people
 * write as others. Those of another script stay what they are.
 */
public final class Letters {

    /** Tatweel only stretches an Arabic word. */
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]");
    /** The apostrophes among the modifiers count as letters in Unicode (Oʼahu), and one that has no block of its own. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]|[\\u02B0-\\u02FF\\uA78B\\uA78C]");

    private Letters() {}

    /** Without accents or ligatures: « Œuvres d’Épargne » becomes « OEuvres d’Epargne ». */
    public static String plain(String text) {
        var apart = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD));
        return apart.replaceAll("").codePoints().mapToObj(Letters::plain).collect(joining());
    }

    /** In small plain letters, whatever stands between them: « N’Diaye-Łuk » has the words « n », « diaye » and « luk ». */
    public static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(plain(text).toLowerCase(Locale.ROOT).replace('ς', 'σ'))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(int letter) {
        var small = Character.toLowerCase(letter);
        var plain = switch (small) {
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ß' -> "ss";
            case 'þ' -> "th";
            case 'ð', 'đ', 'ɖ', 'ɗ' -> "d";
            case 'ø', 'ɔ' -> "o";
            case 'ə', 'ɛ', 'ǝ' -> "e";
            case 'ı', 'ɨ' -> "i";
            case 'ł', 'ƚ' -> "l";
            case 'ŋ', 'ɲ' -> "n";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'ɓ' -> "b";
            case 'ƒ' -> "f";
            case 'ǥ', 'ɠ' -> "g";
            case 'ƙ', 'ĸ' -> "k";
            case 'ʉ' -> "u";
            case 'ʋ' -> "v";
            case 'ƴ' -> "y";
            case 'ƶ' -> "z";
            default -> "";
        };
        if (plain.isEmpty()) {
            return Character.toString(letter);
        }
        return small == letter ? plain : plain.toUpperCase(Locale.ROOT);
    }
}
