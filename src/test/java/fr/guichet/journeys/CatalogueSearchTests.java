package fr.guichet.journeys;

import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.guichet.directory.ProcedureSearch;
import fr.guichet.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The page of entry searches while one types, the directory on the server. What is spelled right finds the same in both;
 * slips are for the server alone, and where words are said of several procedures each follows the order of its page.
 */
class CatalogueSearchTests extends Journey {

    private static final List<String> EVERYDAY_WORDS = List.of(
            "carte grise", "aspa", "minimum vieillesse", "carte vitale", "APL", "CNI", "rsa", "AAH", "mutuelle", "hlm");
    private static final List<String> WRITTEN_OTHERWISE =
            List.of("CARTE GRISE", "securite sociale", "prelevement a la source", "pole-emploi", "impôts", "Chomage");
    private static final List<String> HALF_TYPED = List.of(
            "chom", "impo", "pass", "cart gr", "sécurité soc", "titre de sej", "minimum vieil", "surend", "casier jud");
    private static final List<String> SAID_IN_ANOTHER_ORDER =
            List.of("grise carte", "vieillesse minimum", "vitale carte", "judiciaire casier");

    private static final String FIND_IN_THE_PAGE = """
            words => {
              const options = [...document.querySelectorAll('[name="requests[0].procedure"] optgroup option')];
              const entries = options.map(option => ({ code: option.value, label: option.text }));
              return words.map(typed => catalogueSearch.search(entries, typed)[0]?.code ?? '');
            }
            """;

    @Autowired
    ProcedureSearch search;

    Page page;

    @BeforeEach
    void openTheEntryPage() {
        page = signIn(window(), COUNSELLOR);
        page.waitForResponse("**/accompagnements/nouveau/mots", () -> page.navigate("/accompagnements/nouveau"))
                .finished();
    }

    @Test
    void whatIsSpelledRightFindsTheSameProcedureFirst() {
        assertThat(List.of(EVERYDAY_WORDS, WRITTEN_OTHERWISE, HALF_TYPED, SAID_IN_ANOTHER_ORDER))
                .allSatisfy(typed -> assertThat(foundInThePage(typed))
                        .as("%s", typed)
                        .doesNotContain("")
                        .isEqualTo(foundOnTheServer(typed)));
    }

    @SuppressWarnings("unchecked") // a list of texts, as the script returns it
    private List<String> foundInThePage(List<String> typed) {
        return (List<String>) page.evaluate(FIND_IN_THE_PAGE, typed);
    }

    private List<String> foundOnTheServer(List<String> typed) {
        return typed.stream()
                .map(words -> house.as(COUNSELLOR, () -> search.find(words, TestClock.START.toLocalDate())))
                .map(found -> found.getFirst().procedure().code())
                .toList();
    }
}
