package fr.guichet.shared.vault;

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
        assertThat(SearchTerms.ofPhone(null)).isEmpty();
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
        assertThat(SearchTerms.ofPhone(phone)).containsExactly("phone:0612345678");
        assertThat(SearchTerms.typed(phone).terms()).containsExactly("phone:0612345678");
    }

    @Test
    void aForeignPhoneKeepsItsCountry() {
        assertThat(SearchTerms.ofPhone("+41 79 123 45 67"))
                .isEqualTo(SearchTerms.ofPhone("0041 79 123 45 67"))
                .containsExactly("phone:0041791234567");
    }

    @Test
    void lessThanAWholeNumberIsNotKept() {
        assertThat(SearchTerms.ofPhone("06 12")).isEmpty();
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
        "croquis 06 12, NAME, start:cro",
        "06 12, TOO_SHORT, ''",
        "c, TOO_SHORT, ''",
        "li, TOO_SHORT, word:li",
        "M. Li, TOO_SHORT, word:li",
        "'', TOO_SHORT, ''"
    })
    void whatIsTypedBecomesTermsThatMustAllBeThere(String typed, TypedSearch.Kind kind, String terms) {
        var search = SearchTerms.typed(typed);

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
        var search = SearchTerms.typed(typed);

        assertThat(search.matches(names)).isTrue();
        assertThat(SearchTerms.ofName(names)).containsAll(search.terms());
    }

    @ParameterizedTest
    @ValueSource(strings = {"crob", "croquise", "croquis zoe", "quis"})
    void aPersonIsNotFoundByOtherWords(String typed) {
        assertThat(SearchTerms.typed(typed).matches("Croquis", "Chloé")).isFalse();
    }

    @Test
    void aPhoneNeverPassesForAName() {
        var both = new HashSet<>(SearchTerms.ofName("Croquis 0612345678"));
        both.retainAll(SearchTerms.ofPhone("0612345678"));

        assertThat(both).isEmpty();
    }

    @Test
    void whatWasTypedIsNotPrinted() {
        assertThat(SearchTerms.typed("Croquis")).hasToString("NAME");
    }
}
