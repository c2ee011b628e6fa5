package fr.guichet.account.session;

import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.SignInService;
import fr.guichet.shared.web.Flash;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CurrentSiteTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    SignInService signIns;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @Test
    void theAgentMovesAndFindsThePageAgain() {
        assertThat(move(house.antennaId(), "http://localhost/compte/mot-de-passe?x=1"))
                .hasRedirectedUrl("/compte/mot-de-passe?x=1");
        assertThat(signIns.credentials(house.agent(COUNSELLOR).login())
                        .orElseThrow()
                        .agent()
                        .siteId())
                .isEqualTo(house.antennaId());
    }

    @Test
    void theFlashNamesTheSite() {
        var flash = (Flash) move(house.antennaId(), "http://localhost/")
                .getMvcResult()
                .getFlashMap()
                .get("flash");

        assertThat(flash.arguments()).containsExactly("Antenne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ailleurs.example/compte/mot-de-passe",
                "https://localhost/compte/mot-de-passe",
                "http://localhost//ailleurs.example/",
                "http://localhost/inconnue",
                "http://localhost/site-courant",
                "http://localhost/deconnexion",
                "javascript:alert(1)",
                "pas une adresse %"
            })
    void elsewhereIsTheDay(String referer) {
        assertThat(move(house.antennaId(), referer)).hasRedirectedUrl("/");
    }

    @Test
    void aSiteThatIsNotTheirsIsUnknown() {
        assertThat(move(houses.open().mainSiteId(), "http://localhost/")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult move(UUID site, String referer) {
        return mvc.post()
                .uri("/site-courant")
                .with(house.signedIn(COUNSELLOR))
                .with(csrf())
                .header("Referer", referer)
                .param("site", site.toString())
                .exchange();
    }
}
