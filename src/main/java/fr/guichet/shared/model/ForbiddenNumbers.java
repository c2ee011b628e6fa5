package fr.guichet.shared.model;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers of {@link ForbiddenData}: they look alike, so each kind also says what the others would claim. */
final class ForbiddenNumbers {

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
                .map(ForbiddenNumbers::compact);
        return Stream.concat(written(form, numbers), unusual);
    }

    private static Stream<String> written(Pattern form, String text) {
        return form.matcher(text).results().map(found -> found.group(1));
    }

    private static String compact(String number) {
        return number.replaceAll("[ .-]", "");
    }

    // Provisional numbers begin with 3, 4, 7 or 8; months from 20 stand for a month of birth that is not known.
    static final class Nir {

        private static final Pattern FORM = form("""
            [1-478]_\\d\\d_(?:0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)_(?:0[1-9]|[1-9]\\d|2_[ABab])\
            (?:_\\d{3}_\\d{3}|_\\d\\d_\\d\\d_\\d\\d)(?:_\\d\\d)?\
            """);
        private static final Pattern TWO_NUMBERS = Pattern.compile("\\d{5}[ .-]+\\d{5}|\\d{10}[ .-]");

        static boolean isIn(FreeText text) {
            return candidates(FORM, text.numbers(), Nir::hasRightKey).anyMatch(Nir::isNir);
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
    static final class TaxNumber {

        private static final Pattern FORM = form("[0-3]\\d_\\d\\d_\\d{3}_\\d{3}_\\d{3}");

        static boolean isIn(FreeText text) {
            return candidates(FORM, text.numbers(), TaxNumber::hasRightKey).anyMatch(TaxNumber::isTaxNumber);
        }

        private static boolean isTaxNumber(String number) {
            return hasRightKey(compact(number)) || !Nir.FORM.matcher(number).lookingAt();
        }

        private static boolean hasRightKey(String tax) {
            return Long.parseLong(tax, 0, 10, 10) % 511 == Integer.parseInt(tax, 10, 13, 10);
        }
    }

    static final class Iban {

        private static final Pattern FORM = Pattern.compile("""
            (?<![\\p{L}\\d])(?:[Ii][Bb][Aa][Nn][ .:-]{0,3})?\
            (?=((?:[A-Za-z]{2}|(?:FR|MC)[ .-]{1,3})\\d\\d(?:[ .-]{0,3}[A-Za-z\\d]){11,30}))\
            """);
        private static final Pattern FRENCH = Pattern.compile("(?:FR|MC)(?:\\d{12}[A-Z\\d]{11}\\d\\d|\\d{20}).*");
        private static final Pattern SEPARATORS = Pattern.compile("[ .-]+");

        static boolean isIn(FreeText text) {
            return !text.ibans().isEmpty();
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
    static final class Card {

        private static final Pattern FORM =
                form("(?:\\d{4}_\\d{4}_\\d{4}_\\d{4}|\\d{4}[ .-]\\d{6}[ .-]\\d{5}|\\d{13,19})");
        private static final Pattern NETWORK = Pattern.compile("""
            4\\d{12}(?:\\d{3}){0,2}|5[1-5]\\d{14}|2(?:2[2-9]|[3-6]\\d|7[0-2])\\d{13}\
            |3[47]\\d{13}|35\\d{14}|(?:5[06-9]|6\\d)\\d{11}(?:\\d{2,6})?\
            """);

        static boolean isIn(FreeText text) {
            return candidates(FORM, text.numbers(), run -> false).anyMatch(Card::isCard);
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
}
