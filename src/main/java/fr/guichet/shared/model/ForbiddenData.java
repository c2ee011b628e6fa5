package fr.guichet.shared.model;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the desk never writes in free text about a person. The NIR is reserved to the users listed by décret n°
 * 2019-341; the CNIL asks whoever helps people online to keep no password of theirs; no page here needs a tax number, a
 * bank account or a card (RGPD, article 5). A number is known by the way it is written as much as by its digits, so
 * that dates, telephone numbers and SIRET stay allowed; a wrong key is taken for a slip on a real number. {@code
 * forbidden-data.js} follows the same rules in the page.
 */
public enum ForbiddenData {
    NIR(Nir::isIn),
    TAX_NUMBER(TaxNumber::isIn),
    IBAN(Iban::isIn),
    CARD(Card::isIn),
    PASSWORD(Password::isIn);

    private final Predicate<Note> recognised;

    ForbiddenData(Predicate<Note> recognised) {
        this.recognised = recognised;
    }

    public static Set<ForbiddenData> in(@Nullable String text) {
        if (text == null) {
            return EnumSet.noneOf(ForbiddenData.class);
        }
        var note = Note.of(text);
        return Arrays.stream(values())
                .filter(kind -> kind.recognised.test(note))
                .collect(toCollection(() -> EnumSet.noneOf(ForbiddenData.class)));
    }

    private static Stream<String> written(Pattern form, String text) {
        return form.matcher(text).results().map(found -> found.group(1));
    }

    private static String compact(String number) {
        return number.replaceAll("[ .-]", "");
    }

    // The text with one kind of digit, space and dash; then without the numbers already known for what they are.
    private record Note(String plain, List<String> ibans, String numbers) {

        // Dates, telephones, SIRET; the first group keeps a NIR cut in pairs or before its month, so like a telephone.
        private static final Pattern KNOWN_NUMBER = Pattern.compile("""
            \\b([1-478](?:[ .-](?:\\d\\d|2[AB])){6,7}|[1-478]\\d\\d[ .-]0\\d{9}[ .-]\\d\\d)\\b\
            |\\b(?:0?[1-9]|[12]\\d|3[01])[ ./-](?:0?[1-9]|1[0-2])[ ./-](?:19|20)\\d\\d\\b\
            |\\b(?:19|20)\\d\\d[ ./-](?:0[1-9]|1[0-2])[ ./-](?:0[1-9]|[12]\\d|3[01])\\b\
            |\\b(?:0|(?:00)?33[ .-]?)[1-9](?:\\d{8}|(?:[ .-]\\d\\d){4})\\b\
            |\\b(?:\\d{3}[ .-]){3}\\d{5}\\b|\\b\\d{14}\\b\
            """, CASE_INSENSITIVE);

        static Note of(String text) {
            var plain = plain(text);
            var ibans = Iban.all(plain);
            var others = ibans.stream().reduce(plain, (rest, iban) -> rest.replace(iban, "|"));
            var numbers = KNOWN_NUMBER.matcher(others).replaceAll("$1|");
            return new Note(plain, ibans, numbers);
        }

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .codePoints()
                    .mapToObj(Note::plain)
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

    private static final class Numbers {

        private static final Pattern RUN = Pattern.compile("(\\d(?:[ .-]{0,3}(?:\\d|(?<=2[ .-]{0,3})[ABab]))*+)");
        private static final Pattern EVEN = Pattern.compile("""
            \\d(?:[ .-]\\d)+|\\d\\d(?:[ .-]\\d\\d)+(?:[ .-]\\d)?|\\d{4}(?:[ .-]\\d{4})+(?:[ .-]\\d{1,3})?\
            """);

        // Whole groups of digits only, from every place where one begins; "_" stands for an optional separator.
        static Pattern form(String digits) {
            return Pattern.compile("(?<!\\d)(?=(" + digits.replace("_", "[ .-]{0,3}") + ")(?!\\d))");
        }

        // Cut up in an unusual way, a number is believed if it stands alone and is evenly cut or has the right key.
        static Stream<String> candidates(Pattern form, String numbers, Predicate<String> hasKey) {
            var unusual = written(RUN, numbers)
                    .filter(run -> written(form, compact(run)).anyMatch(compact(run)::equals))
                    .filter(run -> EVEN.matcher(run).matches() || hasKey.test(compact(run)))
                    .map(ForbiddenData::compact);
            return Stream.concat(written(form, numbers), unusual);
        }
    }

    // Provisional numbers begin with 3, 4, 7 or 8; months from 20 stand for a month of birth that is not known.
    private static final class Nir {

        private static final Pattern FORM = Numbers.form("""
            [1-478]_\\d\\d_(?:0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)_(?:0[1-9]|[1-9]\\d|2_[ABab])\
            (?:_\\d{3}_\\d{3}|_\\d\\d_\\d\\d_\\d\\d)(?:_\\d\\d)?\
            """);
        private static final Pattern TWO_NUMBERS = Pattern.compile("\\d{5}[ .-]+\\d{5}|\\d{10}[ .-]");

        static boolean isIn(Note note) {
            return Numbers.candidates(FORM, note.numbers, Nir::hasRightKey).anyMatch(Nir::isNir);
        }

        private static boolean isNir(String number) {
            var nir = compact(number);
            return hasRightKey(nir)
                    || !TWO_NUMBERS.matcher(number).lookingAt() && (nir.length() == 13 || !Card.isCard(number));
        }

        private static boolean hasRightKey(String nir) {
            return nir.length() == 15
                    && 97 - Long.parseLong(inDigits(nir), 0, 13, 10) % 97 == Integer.parseInt(nir, 13, 15, 10);
        }

        // Corsica counts as INSEE computes the key.
        private static String inDigits(String nir) {
            return nir.toUpperCase(Locale.ROOT).replace("2A", "19").replace("2B", "18");
        }
    }

    // The SPI: its last three digits are the first ten modulo 511 (European Commission, TIN algorithms).
    private static final class TaxNumber {

        private static final Pattern FORM = Numbers.form("[0-3]\\d_\\d\\d_\\d{3}_\\d{3}_\\d{3}");

        static boolean isIn(Note note) {
            return Numbers.candidates(FORM, note.numbers, TaxNumber::hasRightKey)
                    .anyMatch(TaxNumber::isTaxNumber);
        }

        private static boolean isTaxNumber(String number) {
            return hasRightKey(compact(number)) || !Nir.FORM.matcher(number).lookingAt();
        }

        private static boolean hasRightKey(String tax) {
            return Long.parseLong(tax, 0, 10, 10) % 511 == Integer.parseInt(tax, 10, 13, 10);
        }
    }

    private static final class Iban {

        private static final Pattern FORM = Pattern.compile("""
            (?<![\\p{L}\\d])(?:[Ii][Bb][Aa][Nn][ .:-]{0,3})?\
            (?=((?:[A-Za-z]{2}|(?:FR|MC)[ .-]{1,3})\\d\\d(?:[ .-]{0,3}[A-Za-z\\d]){11,30}))\
            """);
        private static final Pattern FRENCH = Pattern.compile("(?:FR|MC)(?:\\d{12}[A-Z\\d]{11}\\d\\d|\\d{20}).*");
        private static final Pattern SEPARATORS = Pattern.compile("[ .-]+");

        static boolean isIn(Note note) {
            return !note.ibans.isEmpty();
        }

        static List<String> all(String plain) {
            return written(FORM, plain).filter(Iban::isIban).toList();
        }

        // Nothing tells where a foreign account ends and the sentence goes on: the key does, after one of the groups.
        private static boolean isIban(String number) {
            var iban = new StringBuilder();
            for (var group : SEPARATORS.split(number.toUpperCase(Locale.ROOT))) {
                iban.append(group);
                if (FRENCH.matcher(iban).matches() || hasRightKey(iban.toString())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean hasRightKey(String iban) {
            return iban.length() > 14
                    && iban.chars().filter(Character::isDigit).count() * 2 >= iban.length()
                    && (iban.substring(4) + iban.substring(0, 4)).chars().reduce(0, Iban::modulo97) == 1;
        }

        private static int modulo97(int remainder, int character) {
            var value = Character.digit(character, 36);
            return (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
    }

    // By the first digits of the networks; never 14 digits, which are a SIRET or an electricity meter.
    private static final class Card {

        private static final Pattern FORM =
                Numbers.form("(?:\\d{4}_\\d{4}_\\d{4}_\\d{4}|\\d{4}[ .-]\\d{6}[ .-]\\d{5}|\\d{13,19})");
        private static final Pattern NETWORK = Pattern.compile("""
            4\\d{12}(?:\\d{3}){0,2}|5[1-5]\\d{14}|2(?:2[2-9]|[3-6]\\d|7[0-2])\\d{13}\
            |3[47]\\d{13}|35\\d{14}|(?:5[06-9]|6\\d)\\d{11}(?:\\d{2,6})?\
            """);

        static boolean isIn(Note note) {
            return Numbers.candidates(FORM, note.numbers, run -> false).anyMatch(Card::isCard);
        }

        static boolean isCard(String number) {
            var card = compact(number);
            return NETWORK.matcher(card).matches() && luhn(card) % 10 == 0;
        }

        private static int luhn(String card) {
            return IntStream.range(0, card.length())
                    .map(i -> (card.charAt(i) - '0') * ((card.length() - i) % 2 == 0 ? 2 : 1))
                    .map(product -> product > 9 ? product - 9 : product)
                    .sum();
        }
    }

    // The name of a secret, then what looks like one: « mot de passe oublié » is a daily request.
    private static final class Password {

        private static final String NAME = """
            (?<![\\p{L}\\d])(?:mots?[ -]{0,2}de[ -]{0,2}passe|mdp|password\
            |codes?[ -]{0,2}(?:secret|confidentiel)s?)(?![\\p{L}\\d])\
            """;
        private static final Pattern NEXT = anyCase(
                NAME + "(?=((?:[ >(\"'«-]|est |[:=]\\n?){1,8})([^ \\n]{1,64})((?<![.,;!?)»]) [^ \\n.,;:!?(»/-])?)");
        private static final Pattern FURTHER = anyCase(
                NAME + "(?=[ -]((?:[^:=\\n.,;!?]|\\.(?! )){1,30}?)(?:[:=]| est )[ \\n(\"'«]{0,3}([^ \\n]{1,64}))");
        private static final Pattern STATED = anyCase("[:=]|est");
        private static final Pattern CLOSING = Pattern.compile("[.,;:!?)»\"'+]+$");
        private static final Pattern STRONG = Pattern.compile("(?=.*[\\d@#$%&*=_^~|<>{}€£!?]).{4,}");
        private static final Pattern MIXED = Pattern.compile("(?=.*\\p{L}).{6,}");
        private static final Pattern LETTERS = anyCase("[a-z]{6,}");
        private static final Pattern EVERYDAY =
                anyCase("\\d\\d?[h:]\\d*(?:-\\d\\d?[h:]\\d*)?|\\d{1,4}[/.-]\\d\\d?(?:[/.-]\\d{2,4})?|0\\d{9}|\\d{5}");
        private static final Pattern REFERENCE = anyCase("oubli|perdu|dossier|r[ée]f|num|n°|rdv");
        private static final Pattern ORDINARY = anyCase("""
            (?:accompagn|bloqu|chang|compt|debloqu|demand|doctolib|erron|expir|france|identi\
            |impossible|impots|inconn|incorrect|invalid|messagerie|modif|necessaire|nouveau|obligatoire|oubli|perdu\
            |problem|pronote|provisoire|recup|refai|refus|reinit|renouv|retrouv|secur|temporaire|trans|usager|valid).*\
            """);

        private static Pattern anyCase(String expression) {
            return Pattern.compile(expression, CASE_INSENSITIVE);
        }

        static boolean isIn(Note note) {
            return NEXT.matcher(note.plain).results().anyMatch(Password::isSecret)
                    || FURTHER.matcher(note.plain).results().anyMatch(Password::isFurtherSecret);
        }

        private static boolean isSecret(MatchResult found) {
            var word = trimmed(found.group(2));
            return isStrong(word) && !EVERYDAY.matcher(word).matches()
                    || STATED.matcher(found.group(1)).find()
                            && (isStrong(word) || found.group(3) == null && isUnusual(word));
        }

        private static boolean isFurtherSecret(MatchResult found) {
            var word = trimmed(found.group(2));
            return isStrong(word)
                    && MIXED.matcher(word).matches()
                    && !EVERYDAY.matcher(word).matches()
                    && !REFERENCE.matcher(found.group(1)).find();
        }

        private static String trimmed(String word) {
            return CLOSING.matcher(word).replaceFirst("");
        }

        private static boolean isStrong(String word) {
            return STRONG.matcher(word).matches();
        }

        private static boolean isUnusual(String word) {
            return LETTERS.matcher(word).matches() && !ORDINARY.matcher(word).matches();
        }
    }
}
