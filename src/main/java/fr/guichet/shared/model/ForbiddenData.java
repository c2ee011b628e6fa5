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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the desk never writes in free text about a person. The NIR is reserved to the users listed by décret n° 2019-341;
 * the CNIL asks whoever helps people online to keep no password of theirs; no page here needs a tax number, a bank
 * account or a card (RGPD, article 5). A number is known by the way it is written as much as by its digits, so that
 * dates, telephone numbers and SIRET stay allowed; a wrong key is taken for a slip on a real number.
 * {@code forbidden-data.js} follows the same rules in the page.
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

    // Whole groups of digits only, from every place where one begins; "_" stands for an optional separator.
    private static Pattern form(String digits) {
        return Pattern.compile("(?<!\\d)(?=(" + digits.replace("_", "[ .-]{0,3}") + ")(?!\\d))");
    }

    private static String compact(String written) {
        return written.replaceAll("[ .-]", "");
    }

    // The text with one kind of digit, space and dash; then without what explains itself: bank accounts, dates,
    // telephones.
    private record Note(String plain, String numbers) {

        private static final Pattern DATE_OR_TELEPHONE_BUT_NIR_IN_PAIRS = Pattern.compile("""
                \\b([1-478](?:[ .-](?:\\d\\d|2[AB])){6,7})\\b\
                |\\b(?:0?[1-9]|[12]\\d|3[01])[ ./-](?:0?[1-9]|1[0-2])[ ./-](?:19|20)\\d\\d\\b\
                |\\b(?:19|20)\\d\\d[ ./-](?:0[1-9]|1[0-2])[ ./-](?:0[1-9]|[12]\\d|3[01])\\b\
                |\\b(?:0|(?:00)?33[ .-]?)[1-9](?:\\d{8}|(?:[ .-]\\d\\d){4})\\b\
                """, CASE_INSENSITIVE);

        static Note of(String text) {
            var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .codePoints()
                    .mapToObj(Note::plain)
                    .collect(joining());
            var numbers = plain;
            for (var iban : Iban.all(plain)) {
                numbers = numbers.replace(iban, "|");
            }
            return new Note(
                    plain, DATE_OR_TELEPHONE_BUT_NIR_IN_PAIRS.matcher(numbers).replaceAll("$1|"));
        }

        private static String plain(int character) {
            return switch (Character.getType(character)) {
                case Character.DECIMAL_DIGIT_NUMBER -> String.valueOf(Character.digit(character, 10));
                case Character.DASH_PUNCTUATION -> "-";
                case Character.SPACE_SEPARATOR -> " ";
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "\n";
                case Character.FORMAT -> "";
                default ->
                    switch (character) {
                        case '\u2212' -> "-";
                        case '·', '•' -> ".";
                        case '\t' -> " ";
                        case '\r' -> "\n";
                        default -> Character.toString(character);
                    };
            };
        }
    }

    // Digits that follow one another to the end, for numbers cut up in no usual way: believed if even or if the key is
    // right.
    private static final class Run {

        private static final Pattern WHOLE = Pattern.compile("(\\d(?:[ .-]{0,3}\\d)*+)");
        private static final Pattern EVEN = Pattern.compile(
                "\\d(?:[ .-]\\d)+" + "|\\d\\d(?:[ .-]\\d\\d)+(?:[ .-]\\d)?|\\d{4}(?:[ .-]\\d{4})+(?:[ .-]\\d{1,3})?");

        static Stream<String> all(String numbers) {
            return written(WHOLE, numbers);
        }

        static boolean isEven(String run) {
            return EVEN.matcher(run).matches();
        }
    }

    private static final class Nir {

        private static final String MONTH = "(?:0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)";
        private static final Pattern FORM =
                form("[1-478]_\\d\\d_" + MONTH + "_(?:0[1-9]|[1-9]\\d)(?:_\\d){6}(?:(?:_\\d){2})?");
        private static final Pattern DIGITS = Pattern.compile("[1-478]\\d\\d" + MONTH + "(?!00)\\d{8}(?:\\d\\d)?");
        private static final Pattern POSTAL_CODES = Pattern.compile("\\d{5}[ .-]+\\d{5}[ .-].*");
        private static final Pattern CORSICA =
                Pattern.compile("((?:\\d[ .-]{0,3}){5})2 ?([AB])(?=[ .-]{0,3}\\d)", CASE_INSENSITIVE);

        static boolean isIn(Note note) {
            var numbers = CORSICA.matcher(note.numbers).replaceAll(Nir::corsicaInDigits);
            return written(FORM, numbers).anyMatch(Nir::isLikely)
                    || Run.all(numbers).anyMatch(Nir::isLikelyRun);
        }

        // The substitution by which INSEE computes the key.
        private static String corsicaInDigits(MatchResult found) {
            return found.group(1) + (found.group(2).equalsIgnoreCase("A") ? "19" : "18");
        }

        private static boolean isLikely(String written) {
            var digits = compact(written);
            return hasRightKey(digits)
                    || !POSTAL_CODES.matcher(written).matches() && (digits.length() == 13 || !Card.isCard(digits));
        }

        private static boolean isLikelyRun(String run) {
            var digits = compact(run);
            return hasDigits(digits) && (hasRightKey(digits) || Run.isEven(run));
        }

        private static boolean hasRightKey(String digits) {
            return digits.length() == 15
                    && 97 - Long.parseLong(digits, 0, 13, 10) % 97 == Integer.parseInt(digits, 13, 15, 10);
        }

        static boolean hasForm(String written) {
            return FORM.matcher(written).lookingAt();
        }

        static boolean hasDigits(String digits) {
            return DIGITS.matcher(digits).matches();
        }
    }

    // The SPI: its last three digits are the first ten modulo 511 (European Commission, TIN algorithms).
    private static final class TaxNumber {

        private static final Pattern FORM = form("[0-3]\\d_\\d\\d_\\d{3}_\\d{3}_\\d{3}");
        private static final Pattern DIGITS = Pattern.compile("[0-3]\\d{12}");

        static boolean isIn(Note note) {
            return written(FORM, note.numbers).anyMatch(TaxNumber::isLikely)
                    || Run.all(note.numbers).anyMatch(TaxNumber::isLikelyRun);
        }

        private static boolean isLikely(String written) {
            return hasRightKey(compact(written)) || !Nir.hasForm(written);
        }

        private static boolean isLikelyRun(String run) {
            var digits = compact(run);
            return DIGITS.matcher(digits).matches()
                    && (hasRightKey(digits) || Run.isEven(run) && !Nir.hasDigits(digits));
        }

        private static boolean hasRightKey(String digits) {
            return Long.parseLong(digits, 0, 10, 10) % 511 == Integer.parseInt(digits, 10, 13, 10);
        }
    }

    private static final class Iban {

        private static final Pattern FORM = Pattern.compile("(?<![\\p{L}\\d])(?:[Ii][Bb][Aa][Nn][ .:-]{0,3})?"
                + "(?=((?:[A-Za-z]{2}|[A-Z]{2}[ .-]{1,3})\\d\\d(?:[ .-]{0,3}[A-Za-z\\d]){11,30}))");
        private static final Pattern FRENCH = Pattern.compile("(?:FR|MC)(?:\\d{12}[A-Z\\d]{11}\\d\\d|\\d{20})");
        private static final String LENGTHS = """
                AD24AE23AL28AO25AT20AZ28BA20BE16BF28BG22BH22BI27BJ28BR29BY28CF27CG27CH21CI28CM27CR22CV25CY28CZ24DE22DJ27\
                DK18DO28DZ26EE20EG29ES24FI18FO18FR27GA27GB22GE22GI23GL18GQ27GR27GT28GW25HR21HU28IE22IL23IQ23IR26IS26IT27\
                JO30KM27KW30KZ20LB28LC32LI21LT20LU20LV21LY25MA28MC27MD24ME22MG27MK19ML28MN20MR27MT31MU30MZ25NE28NL18NO15\
                OM23PK24PL28PS29PT25QA29RO24RS22SA24SC31SE24SI19SK24SM27SN28ST25SV28TD27TG28TL23TN24TR26UA29VA22VG24XK20\
                """;

        static boolean isIn(Note note) {
            return !all(note.plain).isEmpty();
        }

        static List<String> all(String plain) {
            return written(FORM, plain).filter(Iban::isLikely).toList();
        }

        private static boolean isLikely(String written) {
            var characters = compact(written).toUpperCase(Locale.ROOT);
            return FRENCH.matcher(characters).lookingAt() || isValid(characters);
        }

        private static boolean isValid(String characters) {
            var country = LENGTHS.indexOf(characters.substring(0, 2));
            if (country < 0) {
                return false;
            }
            var length = Integer.parseInt(LENGTHS, country + 2, country + 4, 10);
            return characters.length() >= length
                    && remainder(characters.substring(4, length) + characters.substring(0, 4)) == 1;
        }

        private static int remainder(String characters) {
            return characters
                    .chars()
                    .map(character -> Character.digit(character, 36))
                    .reduce(0, (remainder, value) -> (remainder * (value > 9 ? 100 : 10) + value) % 97);
        }
    }

    // First digits of the networks in use; never 14 digits, which are a SIRET or an electricity meter.
    private static final class Card {

        private static final Pattern FORM = form("(?:\\d{4}_\\d{4}_\\d{4}_\\d{4}|\\d{4}_\\d{6}_\\d{5}|\\d{13,19})");
        private static final Pattern DIGITS = Pattern.compile("4\\d{12}(?:\\d{3}){0,2}|5[1-5]\\d{14}"
                + "|2(?:2[2-9]|[3-6]\\d|7[0-2])\\d{13}|3[47]\\d{13}|35\\d{14}|(?:5[06-9]|6\\d)\\d{11}(?:\\d{2,6})?");

        static boolean isIn(Note note) {
            return Stream.concat(
                            written(FORM, note.numbers), Run.all(note.numbers).filter(Run::isEven))
                    .anyMatch(written -> isCard(compact(written)));
        }

        static boolean isCard(String digits) {
            return DIGITS.matcher(digits).matches() && luhn(digits) % 10 == 0;
        }

        private static int luhn(String digits) {
            var sum = 0;
            for (var i = 0; i < digits.length(); i++) {
                var digit = digits.charAt(i) - '0';
                var doubled = (digits.length() - i) % 2 == 0;
                sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
            }
            return sum;
        }
    }

    // A word for a secret, then something that looks like one: « mot de passe oublié » is a daily request.
    private static final class Password {

        private static final String NAME = """
                (?<![\\p{L}\\d])(?:mots?[ -]{0,2}de[ -]{0,2}passe|mdp|password|codes?[ -]{0,2}(?:secret|confidentiel)s?)\
                (?![\\p{L}\\d])\
                """;
        private static final Pattern NEXT = Pattern.compile(
                NAME + "(?=((?:[ >(\"'«-]|est |[:=]\\n?){1,8})([^ \\n]{1,64})( [^ \\n.,;:!?()»\"/-])?)",
                CASE_INSENSITIVE);
        private static final Pattern FURTHER = Pattern.compile(
                NAME + "(?=[ -]((?:[^:=\\n.,;!?]|\\.(?! )){1,30}?)(?:[:=]| est )[ \\n(\"'«]{0,3}([^ \\n]{1,64}))",
                CASE_INSENSITIVE);
        private static final Pattern STATED = Pattern.compile("[:=]|est", CASE_INSENSITIVE);
        private static final Pattern END = Pattern.compile("[.,;:!?)»\"'+]+$");
        private static final Pattern STRONG = Pattern.compile("(?=.*[\\d@#$%&*=_^~|<>{}€£!?]).{4,}");
        private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{6,}");
        private static final Pattern MIXED = Pattern.compile("(?=.*\\p{L}).{6,}");
        private static final Pattern TIME_DATE_OR_LINK = Pattern.compile(
                "\\d{1,2}[h:]\\d{0,2}(?:-\\d{1,2}[h:]\\d{0,2})?|\\d{1,4}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|0\\d{9}"
                        + "|(?:https?:|www\\.).*",
                CASE_INSENSITIVE);
        private static final Pattern REFERENCE =
                Pattern.compile("oubli|perdu|dossier|r[ée]f|num|n°|rdv", CASE_INSENSITIVE);
        private static final Pattern ORDINARY = Pattern.compile("""
                (?:absent|accompagn|agent|aide|ameli|ancien|assist|atelier|aucun|bloqu|chang|cherch|commun|compl|compt|confirm|conjoint\
                |conseil|courriel|cre|debloqu|demand|different|difficile|donn|effectu|egar|encore|enfant|enregistr|envo|erron\
                |espace|expir|faible|fourni|france|identi|impossible|impots|inconn|incorrect|introuvable|invalid|jamais\
                |madame|manqu|messagerie|modif|monsieur|necessaire|note|nouveau|obligatoire|ordinateur|oubli|papier|perd\
                |personne|probleme|procedure|provisoire|recherch|recup|refa|refus|reinit|renouv|requis|retrouv|sauvegard\
                |secur|service|session|simple|stock|tablette|telephone|temporaire|termin|toujours|trans|usager|valid).*\
                """, CASE_INSENSITIVE);

        static boolean isIn(Note note) {
            return NEXT.matcher(note.plain).results().anyMatch(Password::isSecret)
                    || FURTHER.matcher(note.plain).results().anyMatch(Password::isFurtherSecret);
        }

        private static boolean isSecret(MatchResult found) {
            var word = withoutEnd(found.group(2));
            var stated = STATED.matcher(found.group(1)).find();
            return isStrong(word) && (stated || !TIME_DATE_OR_LINK.matcher(word).matches())
                    || stated && found.group(3) == null && isUnusual(word);
        }

        private static boolean isFurtherSecret(MatchResult found) {
            var word = withoutEnd(found.group(2));
            return isStrong(word)
                    && MIXED.matcher(word).matches()
                    && !TIME_DATE_OR_LINK.matcher(word).matches()
                    && !REFERENCE.matcher(found.group(1)).find();
        }

        private static String withoutEnd(String word) {
            return END.matcher(word).replaceFirst("");
        }

        private static boolean isStrong(String word) {
            return STRONG.matcher(word).matches();
        }

        private static boolean isUnusual(String word) {
            return LETTERS.matcher(word).matches() && !ORDINARY.matcher(word).matches();
        }
    }
}
