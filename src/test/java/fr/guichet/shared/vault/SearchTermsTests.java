package fr.guichet.shared.vault;

import static fr.guichet.shared.phone.NumberingPlan.FRANCE;
import static fr.guichet.shared.phone.NumberingPlan.NEW_CALEDONIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTests {

    @Test
    void aNameIsKeptByItsWordsAloneAndJoinedTheirFirstThreeLettersAndTheirSound() {
        assertThat(SearchTerms.ofName("Zoé", "Croquis"))
                .containsExactlyInAnyOrder(
                        "word:croquis",
                        "start:cro",
                        "sound:krk",
                        "word:zoe",
                        "start:zoe",
                        "word:zoecroquis",
                        "word:croquiszoe");
    }

    @Test
    void aMissingNameHasNoTerm() {
        assertThat(SearchTerms.ofName(null, " ")).isEmpty();
        assertThat(SearchTerms.ofPhone(null, FRANCE)).isEmpty();
    }

    @Test
    void aNameOfTwoLettersIsKeptWhole() {
        assertThat(SearchTerms.ofName("Li")).containsExactly("word:li");
    }

    @Test
    void anElidedNameIsKeptInPiecesAndInOne() {
        assertThat(SearchTerms.ofName("N’Diaye")).contains("word:diaye", "start:dia", "word:ndiaye", "start:ndi");
    }

    @Test
    void aLongNameHasABoundedNumberOfTerms() {
        var words = "m abc bcd cde def efg fgh ghi hij ijk jkl klm lmn mno nop";
        var search = SearchTerms.typed(words + " 06 12 34 56 78", FRANCE);
        var asked = new HashSet<>(search.wholeWords());
        search.readings().forEach(asked::addAll);
        search.looserReadings().forEach(asked::addAll);

        assertThat(SearchTerms.ofName(words, words)).hasSizeLessThan(300);
        assertThat(asked).hasSizeLessThan(Long.SIZE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0612345678",
                "06 12 34 56 78",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "+33612345678",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "(+33) 6 12 34 56 78",
                "0033 6 12 34 56 78",
                "+33 06 12 34 56 78"
            })
    void aPhoneIsTheSameHoweverItIsWritten(String phone) {
        assertThat(SearchTerms.ofPhone(phone, FRANCE)).containsExactly("phone:0612345678");
        assertThat(SearchTerms.typed(phone, FRANCE).readings()).containsExactly(Set.of("phone:0612345678"));
    }

    @Test
    void aForeignPhoneKeepsItsCountry() {
        assertThat(SearchTerms.ofPhone("+41 79 123 45 67", FRANCE))
                .isEqualTo(SearchTerms.ofPhone("0041 79 123 45 67", FRANCE))
                .containsExactly("phone:0041791234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0692123456", "+262 692 12 34 56", "00262692123456", "+33 692 12 34 56"})
    void anOverseasPhoneIsTheSameWithItsCountry(String phone) {
        assertThat(SearchTerms.ofPhone(phone, FRANCE)).containsExactly("phone:0692123456");
    }

    @Test
    void aTerritoryIsSearchedByItsShortNumbers() {
        assertThat(SearchTerms.typed("croquis 26 12 34", NEW_CALEDONIA).readings())
                .allMatch(terms -> terms.containsAll(SearchTerms.ofPhone("+687 26 12 34", FRANCE)));
    }

    @Test
    void aPhoneOfNoPlanIsFoundAsItWasTyped() {
        assertThat(SearchTerms.ofPhone("+999 12 34 56 78", FRANCE)).containsExactly("phone:0099912345678");
    }

    @Test
    void lessThanAWholeNumberIsNotKept() {
        assertThat(SearchTerms.ofPhone("06 12", FRANCE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cro, start:cro",
        "croq, start:cro",
        "CROQUIS, start:cro",
        "mme essai, start:ess / start:mme start:ess / word:mmeessai",
        "le goff, start:gof / word:legoff",
        "croquis 06 12, start:cro",
        "0612345678, phone:0612345678",
        "Mme 0612345678, phone:0612345678",
        "croquis 06 12 34 56 78, start:cro phone:0612345678",
        "Tél. : 06 12 34 56 78, phone:0612345678",
        "li, word:li",
        "06 12, ''",
        "c, ''",
        "'', ''"
    })
    void whatIsTypedIsReadInWordsAloneAndJoined(String typed, String readings) {
        assertThat(SearchTerms.typed(typed, FRANCE).readings()).isEqualTo(readings(readings));
    }

    private static List<Set<String>> readings(String text) {
        return Arrays.stream(text.split(" / "))
                .filter(reading -> !reading.isEmpty())
                .map(reading -> Set.of(reading.split(" ")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cro",
                "croq",
                "croquis",
                "Mme Croquis",
                "chloé croq",
                "CROQUIS Chloe",
                "ben",
                "ndi",
                "n'diaye",
                "06 12"
            })
    void aPersonIsFoundByTheBeginningsOfTheirWords(String typed) {
        assertThat(finds(typed, "Chloé-Benoîte", "Croquis N’Diaye")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crob", "croquise", "croquis zoe", "quis", "mecroquis"})
    void aPersonIsNotFoundByOtherWords(String typed) {
        assertThat(finds(typed, "Chloé", "Croquis")).isFalse();
    }

    /** What the keys find, and the opened names then confirm. */
    private static boolean finds(String typed, String... names) {
        var search = SearchTerms.typed(typed, FRANCE);
        var kept = SearchTerms.ofName(names);
        var carried = search.readings().isEmpty() || search.readings().stream().anyMatch(kept::containsAll);
        return carried && search.matches(Set.of(), names);
    }

    @Test
    void aPhoneNeverPassesForAName() {
        var both = new HashSet<>(SearchTerms.ofName("Croquis 0612345678"));
        both.retainAll(SearchTerms.ofPhone("0612345678", FRANCE));

        assertThat(both).isEmpty();
    }

    @Test
    void whatWasTypedIsNotPrinted() {
        assertThat(SearchTerms.typed("Croquis", FRANCE)).hasToString("TypedSearch[…]");
    }
}
