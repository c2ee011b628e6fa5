package fr.guichet.shared.model;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** What was typed, with one kind of digit, space and dash; then without the numbers already known for what they are. */
record FreeText(String plain, List<String> ibans, String numbers) {

    // Dates, telephones, SIRET; the first group keeps a NIR cut in pairs or before its month, so like a telephone.
    private static final Pattern KNOWN_NUMBER = Pattern.compile("""
        \\b([1-478](?:[ .-](?:\\d\\d|2[AB])){6,7}|[1-478]\\d\\d[ .-]0\\d{9}[ .-]\\d\\d)\\b\
        |\\b(?:0?[1-9]|[12]\\d|3[01])[ ./-](?:0?[1-9]|1[0-2])[ ./-](?:19|20)\\d\\d\\b\
        |\\b(?:19|20)\\d\\d[ ./-](?:0[1-9]|1[0-2])[ ./-](?:0[1-9]|[12]\\d|3[01])\\b\
        |\\b(?:0|(?:00)?33[ .-]?)[1-9](?:\\d{8}|(?:[ .-]\\d\\d){4})\\b\
        |\\b(?:\\d{3}[ .-]){3}\\d{5}\\b|\\b\\d{14}\\b\
        """, CASE_INSENSITIVE);

    static FreeText of(String text) {
        var plain = plain(text);
        var ibans = ForbiddenNumbers.Iban.all(plain);
        var others = ibans.stream().reduce(plain, (rest, iban) -> rest.replace(iban, "|"));
        var numbers = KNOWN_NUMBER.matcher(others).replaceAll("$1|");
        return new FreeText(plain, ibans, numbers);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .mapToObj(FreeText::plain)
                .collect(joining());
    }

    private static String plain(int character) {
        return switch (Character.getType(character)) {
            case Character.DECIMAL_DIGIT_NUMBER -> String.valueOf(Character.digit(character, 10));
            case Character.FORMAT -> "";
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "\n";
            case Character.SPACE_SEPARATOR -> " ";
            case Character.DASH_PUNCTUATION -> "-";
            default ->
                switch (character) {
                    case '\r', '\u0085' -> "\n";
                    case '\t' -> " ";
                    case '\u2212' -> "-";
                    case '·', '•' -> ".";
                    default -> Character.toString(character);
                };
        };
    }
}
