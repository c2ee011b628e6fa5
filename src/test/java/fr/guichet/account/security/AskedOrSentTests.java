package fr.guichet.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.savedrequest.RequestCache;

@IntegrationTest
class AskedOrSentTests {

    @Autowired
    RequestCache asked;

    MockHttpSession session = new MockHttpSession();

    @ParameterizedTest
    @CsvSource({
        "/annuaire, , /annuaire",
        "/annuaire, q=c%C3%A9sure, /annuaire?q=c%C3%A9sure",
        "//ailleurs.example/annuaire, , /ailleurs.example/annuaire",
        "/\\ailleurs.example, , /ailleurs.example",
        "https://ailleurs.example/, , /https://ailleurs.example/",
    })
    void thePageThatWasAskedIsAPathAndItsQuery(String path, String query, String kept) {
        asked.saveRequest(get(path, query), new MockHttpServletResponse());

        assertThat(asked.getRequest(get("/connexion", null), new MockHttpServletResponse())
                        .getRedirectUrl())
                .isEqualTo(kept);
    }

    @Test
    void onceItIsAskedAgainItIsKeptNoLonger() {
        asked.saveRequest(get("/annuaire", "q=caf"), new MockHttpServletResponse());
        asked.getMatchingRequest(get("/annuaire", null), new MockHttpServletResponse());
        assertThat(asked.getRequest(get("/", null), new MockHttpServletResponse()))
                .isNotNull();
        asked.getMatchingRequest(get("/annuaire", "q=caf"), new MockHttpServletResponse());

        assertThat(asked.getRequest(get("/", null), new MockHttpServletResponse()))
                .isNull();
    }

    private MockHttpServletRequest get(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServerName("ailleurs.example");
        request.setQueryString(query);
        request.setSession(session);
        return request;
    }
}
