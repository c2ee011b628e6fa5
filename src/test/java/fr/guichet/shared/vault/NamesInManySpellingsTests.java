package fr.guichet.shared.vault;

import static fr.guichet.shared.phone.NumberingPlan.FRANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that people write in one word or in several, with or without what stands between them. */
class NamesInManySpellingsTests {

    private static final long SEED = 20261201;
    private static final int PEOPLE = 400;

    private record Named(String firstName, String lastName) {

        boolean isFoundBy(String typed) {
            var search = SearchTerms.typed(typed, FRANCE);
            var kept = SearchTerms.ofName(firstName, lastName);
            return search.readings().stream().anyMatch(kept::containsAll)
                    && search.matches(Set.of(), firstName, lastName);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Le Goff             | Legoff, LEGOFF, le goff, Le-Goff, le gof",
                "Legoff              | Le Goff, LE GOFF, le-goff",
                "Ben Ali             | Benali, BENALI, ali, Ali Ben",
                "Benali              | Ben Ali, ben-ali",
                "De La Tour          | Delatour, De Latour, Dela Tour, delat, La Tour, latour",
                "Delatour            | De La Tour, De Latour, de-la-tour",
                "De Latour           | Delatour, De La Tour",
                "De La Fontaine      | delafontaine, fontaine",
                "O'Brien             | OBrien, O Brien, o’brien, O`Brien, brien, O-Brien",
                "OBrien              | O'Brien, O Brien, Oʼbrien",
                "O Brien             | obrien, O'Brien",
                "D'Almeida           | Dalmeida, D Almeida, d’almeida, dʼalmeida, almeida",
                "Dalmeida            | d'Almeida, D Almeida, d´Almeida, d‘Almeida, d′Almeida, dʻAlmeida, d`Almeida, d＇Almeida",
                "M'Barek             | Mbarek, M Barek, m’barek, barek",
                "Mbarek              | M'Barek, M Barek",
                "Saint-Martin        | Saintmartin, saint martin, SAINT‑MARTIN, saint–martin, saint—martin, Saint−Martin, martin",
                "Łukaszewicz         | Lukaszewicz, lukasz, ŁUKASZEWICZ",
                "Sørensen            | Sorensen, SØRENSEN",
                "Strauß              | Strauss, STRAUẞ, STRAUSS",
                "Lebœuf              | Leboeuf, LEBŒUF, le boeuf, Lebo",
                "Cæsar               | Caesar, CÆSAR",
                "Đorđević            | Dordevic, ĐORĐEVIĆ",
                "Guðrún              | Gudrun, GUÐRÚN",
                "Þórsson             | Thorsson, þorsson",
                "Işık                | Isik, IŞIK, ışık, İŞIK",
                "Isik                | Işık, ışık",
                "Çelik               | Celik, c\u0327elik",
                "Nguyễn              | Nguyen, NGUYỄN, Nguye\u0302\u0303n",
                "Nguye\u0302\u0303n  | Nguyễn, nguyen",
                "Le\u00A0Goff        | Legoff, le goff",
                "Le\u2009Goff        | Legoff, Le\u202FGoff",
                "Петров              | петров, ПЕТРОВ, петр",
                "Παπαδόπουλος        | ΠΑΠΑΔΟΠΟΥΛΟΣ, παπαδοπουλος",
                "بن علي              | بن علي, بنعلي, علي",
                "محمد                | مُحَمَّد, محـمد",
                "李伟                | 李伟",
                "Ba                  | ba, BA, Bâ",
            })
    void oneNameIsFoundInEachOfItsSpellings(String kept, String spellings) {
        for (var typed : spellings.split(", ")) {
            assertThat(new Named("Camille", kept).isFoundBy(typed)).as(typed).isTrue();
            assertThat(new Named(kept, "Camille").isFoundBy(typed)).as(typed).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Anne-Marie, Dupont-Martin, annemarie",
        "Anne-Marie, Dupont-Martin, dupontmartin",
        "Anne-Marie, Dupont-Martin, martin",
        "Anne-Marie, Dupont-Martin, marie dupont",
        "Anne-Marie, Dupont-Martin, dupont martin anne marie",
        "Anne-Marie, Dupont-Martin, Mme dupontmartin annemarie",
        "Annemarie, Dupontmartin, Anne-Marie Dupont-Martin",
        "Jean-Pierre, Le Goff, jeanpierre legoff",
        "Jeanpierre, Legoff, Jean Pierre Le Goff",
        "Jean Pierre, Legoff, legoff jeanpierre",
        "Ali, Ben, benali",
        "Jean Le, Goff, legoff",
        "Jean De, La Tour, delatour",
        "Li, Wei, liwei"
    })
    void aFirstAndALastNameAreFoundInEitherOrder(String firstName, String lastName, String typed) {
        assertThat(new Named(firstName, lastName).isFoundBy(typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Yves, Goff, legoff",
        "Yves, Goff, le goff",
        "Yves, Ali, benali",
        "Sami, Ben Salah, benali",
        "Jean, Martin, jean pierre martin",
        "Anne, Tour, delatour",
        "Le, Goffic, legoff",
        "Ma, Li, mal",
        "Yves, Legoffic, le goff"
    })
    void aNameThatOnlyHoldsTheOtherIsNotFound(String firstName, String lastName, String typed) {
        assertThat(new Named(firstName, lastName).isFoundBy(typed)).isFalse();
    }

    private static Stream<Named> people() {
        var random = new Random(SEED);
        return Stream.generate(() -> new Named(name(random, 2), name(random, 3)))
                .limit(PEOPLE);
    }

    @Test
    void whateverTheSpellingThePersonIsFoundAndAStrangerIsNot() {
        people().forEach(this::isFoundWhateverTheSpelling);
    }

    private void isFoundWhateverTheSpelling(Named kept) {
        var random = new Random(kept.hashCode());
        var stranger = new Named(other(kept.firstName()), other(kept.lastName()));
        for (var typed : spellings(kept, random)) {
            assertThat(kept.isFoundBy(typed)).as("%s by « %s »", kept, typed).isTrue();
            assertThat(stranger.isFoundBy(typed))
                    .as("%s by « %s »", stranger, typed)
                    .isFalse();
        }
    }

    private static String other(String name) {
        return name.replaceAll("(?<!\\p{L})(?=\\p{L})", "Q");
    }

    /** Of syllables, with accents, and no Q. */
    private static String name(Random random, int mostWords) {
        var syllables = List.of(
                "le", "bén", "dé", "la", "ou", "jêan", "mar", "tin", "ło", "kœr", "ÿa", "nîn", "çob", "øs", "ßa", "dı");
        var separators = List.of(" ", "-", "’", "\u00A0", "‑");
        var words = IntStream.rangeClosed(0, random.nextInt(mostWords))
                .mapToObj(word -> IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(syllable -> syllables.get(random.nextInt(syllables.size())))
                        .reduce("", String::concat))
                .toList();
        return String.join(separators.get(random.nextInt(separators.size())), words);
    }

    private static List<String> spellings(Named kept, Random random) {
        var first = kept.firstName();
        var last = kept.lastName();
        var all = new ArrayList<String>();
        for (var one : List.of(first + " " + last, last + " " + first)) {
            all.add(one);
            all.add(one.toUpperCase(Locale.FRENCH));
            all.add(one.toLowerCase(Locale.FRENCH));
            all.add(Normalizer.normalize(one, Normalizer.Form.NFD));
            all.add(one.replaceAll("[-’\u00A0‑]", " "));
            all.add(one.replaceAll("[-’\u00A0‑]", random.nextBoolean() ? "ʼ" : "–"));
        }
        for (var one : List.of(first, last)) {
            all.add(one.replaceAll("[^\\p{L}]", ""));
        }
        all.add(first.replaceAll("[^\\p{L}]", "") + " " + last.replaceAll("[^\\p{L}]", ""));
        all.removeIf(typed -> SearchTerms.typed(typed, FRANCE).readings().isEmpty());
        return all;
    }
}
