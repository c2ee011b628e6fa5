package fr.guichet.shared.vault;

import static fr.guichet.shared.phone.NumberingPlan.FRANCE;
import static fr.guichet.shared.phone.NumberingPlan.NEW_CALEDONIA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTests {

    @Test
    void aNameIsKeptByItsWordsAndTheirFirstThreeLetters() {
        assertThat(SearchTerms.ofName("Croquis", "Zoé"))
                .containsExactlyInAnyOrder("word:croquis", "start:cro", "word:zoe", "start:zoe");
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
        assertThat(SearchTerms.typed(phone, FRANCE).terms()).containsExactly("phone:0612345678");
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
        assertThat(SearchTerms.typed("croquis 26 12 34", NEW_CALEDONIA).terms())
                .containsAll(SearchTerms.ofPhone("+687 26 12 34", FRANCE));
    }

    @Test
    void anOverseasPhoneThatWasKeptWithItsCountryIsStillFound() {
        assertThat(SearchTerms.alsoFormer("phone:0692123456")).contains("phone:0692123456", "phone:00262692123456");
        assertThat(SearchTerms.alsoFormer("phone:0612345678")).containsExactly("phone:0612345678");
        assertThat(SearchTerms.alsoFormer("word:croquis")).containsExactly("word:croquis");
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
        "cro, NAME, start:cro",
        "croq, NAME, start:cro",
        "CROQUIS, NAME, start:cro",
        "mme essai, NAME, start:ess",
        "M. Li Wei, NAME, start:wei",
        "0612345678, PHONE, phone:0612345678",
        "croquis 06 12 34 56 78, NAME, start:cro phone:0612345678",
        "Tél. : 06 12 34 56 78, PHONE, phone:0612345678",
        "croquis 06 12, NAME, start:cro",
        "06 12, TOO_SHORT, ''",
        "c, TOO_SHORT, ''",
        "li, TOO_SHORT, word:li",
        "M. Li, TOO_SHORT, word:li",
        "'', TOO_SHORT, ''"
    })
    void whatIsTypedBecomesTermsThatMustAllBeThere(String typed, TypedSearch.Kind kind, String terms) {
        var search = SearchTerms.typed(typed, FRANCE);

        assertThat(search.kind()).isEqualTo(kind);
        assertThat(String.join(" ", search.terms().stream().sorted().toList()))
                .isEqualTo(String.join(
                        " ", Arrays.stream(terms.split(" ")).sorted().toList()));
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
        var names = new String[] {"Croquis N’Diaye", "Chloé-Benoîte"};
        var search = SearchTerms.typed(typed, FRANCE);

        assertThat(search.matches(names)).isTrue();
        assertThat(SearchTerms.ofName(names)).containsAll(search.terms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"crob", "croquise", "croquis zoe", "quis"})
    void aPersonIsNotFoundByOtherWords(String typed) {
        assertThat(SearchTerms.typed(typed, FRANCE).matches("Croquis", "Chloé")).isFalse();
    }

    @Test
    void aPhoneNeverPassesForAName() {
        var both = new HashSet<>(SearchTerms.ofName("Croquis 0612345678"));
        both.retainAll(SearchTerms.ofPhone("0612345678", FRANCE));

        assertThat(both).isEmpty();
    }

    @Test
    void whatWasTypedIsNotPrinted() {
        assertThat(SearchTerms.typed("Croquis", FRANCE)).hasToString("NAME");
    }
}
