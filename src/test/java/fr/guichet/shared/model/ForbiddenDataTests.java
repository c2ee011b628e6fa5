package fr.guichet.shared.model;

import static fr.guichet.shared.model.ForbiddenData.NIR;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number here is invented. */
class ForbiddenDataTests {

    private static final long SEED = 2019_341;

    @Test
    void noTextHoldsNothing() {
        assertThat(ForbiddenData.in(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/forbidden-data-vectors.csv", useHeadersInDisplayName = true)
    void theDeskAndThePageAgreeOnWhatIsForbidden(String text, String kinds) {
        assertThat(ForbiddenData.in(text).stream().map(Enum::name).collect(joining(" ")))
                .isEqualTo(kinds == null ? "" : kinds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 98 03 2A 004 021 71", "2 95 11 2B 033 007 49", "198032a00402171", "2 95 11 2B 033 007"})
    void aNumberFromCorsicaIsASocialSecurityNumber(String text) {
        assertThat(ForbiddenData.in(text)).containsExactly(NIR);
    }

    @Test
    void aWrongKeyIsTakenForASlipOnARealNumber() {
        assertThat(ForbiddenData.in("2 85 05 73 065 123 01")).containsExactly(NIR);
    }

    @Test
    void aSocialSecurityNumberIsRecognisedWhateverTheWayItIsWritten() {
        var random = new Random(SEED);
        for (var i = 0; i < 10_000; i++) {
            var note = "Assurée " + writing(random).apply(nir(random)) + " reçue ce matin";
            assertThat(ForbiddenData.in(note)).as("seed %d: %s", SEED, note).contains(NIR);
        }
    }

    private static String nir(Random random) {
        var number = pick(random, "1", "2", "3", "4", "7", "8")
                + digits(random, 2)
                + pick(random, "01", "07", "12", "20", "31", "42", "50", "76", "99")
                + pick(random, "01", "38", "73", "95", "2A", "2B", "96", "97", "98", "99")
                + digits(random, 6);
        return number + key(number);
    }

    private static String key(String number) {
        var digits = Long.parseLong(number.replace("2A", "19").replace("2B", "18"));
        return "%02d".formatted(97 - digits % 97);
    }

    private static Function<String, String> writing(Random random) {
        var separator = pick(random, " ", "\u00A0", "\u202F", ".", "-", "\u2011", " - ");
        return pick(
                random,
                nir -> nir,
                nir -> nir.substring(0, 13),
                nir -> cut(nir, separator, 1, 3, 5, 7, 10, 13),
                nir -> cut(nir.substring(0, 13), separator, 1, 3, 5, 7, 10),
                nir -> cut(nir, separator, 1, 3, 5, 7, 9, 11, 13),
                nir -> cut(nir, separator, random.nextInt(1, 5), random.nextInt(5, 11), 13));
    }

    private static String cut(String number, String separator, int... places) {
        var cut = new StringBuilder(number);
        for (var i = places.length - 1; i >= 0; i--) {
            cut.insert(places[i], separator);
        }
        return cut.toString();
    }

    @Test
    void whatTheDeskWritesEveryDayStaysAllowed() {
        var random = new Random(SEED);
        for (var i = 0; i < 10_000; i++) {
            var note = Stream.generate(() -> dailyWords(random))
                    .limit(random.nextInt(1, 7))
                    .collect(joining(pick(random, " ", ", ", " - ", "\n", " puis ")));
            assertThat(ForbiddenData.in(note)).as("seed %d: %s", SEED, note).isEmpty();
        }
    }

    private static String dailyWords(Random random) {
        return switch (random.nextInt(12)) {
            case 0 ->
                "0%s %s %s %s %s".formatted(1 + random.nextInt(9), two(random), two(random), two(random), two(random));
            case 1 -> "0" + (1 + random.nextInt(9)) + digits(random, 8);
            case 2 -> date(random, pick(random, " ", ".", "-", "/"));
            case 3 -> "%d h %s".formatted(8 + random.nextInt(11), pick(random, "00", "15", "30", "45"));
            case 4 -> "%s000 Chambéry".formatted(pick(random, "73", "38", "74"));
            case 5 -> "%d %03d,%s €".formatted(1 + random.nextInt(9), random.nextInt(1000), two(random));
            case 6 ->
                "SIRET %s %s %s %s"
                        .formatted(digits(random, 3), digits(random, 3), digits(random, 3), digits(random, 5));
            case 7 -> "dossier " + digits(random, 10);
            case 8 -> "carte grise AB-%s-CD".formatted(digits(random, 3));
            case 9 -> "compteur " + digits(random, 14);
            case 10 ->
                pick(
                        random,
                        "mot de passe oublié",
                        "réinitialisation du mot de passe",
                        "mdp à refaire",
                        "mot de passe Ameli perdu");
            default -> pick(random, "échange difficile", "vient avec sa fille", "demande d’APL", "sans imprimante");
        };
    }

    private static String date(Random random, String separator) {
        return "%02d%s%02d%s20%02d"
                .formatted(1 + random.nextInt(28), separator, 1 + random.nextInt(12), separator, random.nextInt(30));
    }

    private static String two(Random random) {
        return digits(random, 2);
    }

    private static String digits(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(random.nextInt(10)))
                .collect(joining());
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1 ", "1   ", "185 ", "2A", "FR76", "FR76 3000 ", "a1", "mdp", "mdp:", "mot    ", "\uFDFA"})
    void aHostileTextIsReadAtOnce(String pattern) {
        var text = pattern.repeat(5_000 / pattern.length());
        assertTimeout(Duration.ofSeconds(1), () -> ForbiddenData.in(text));
    }
}
