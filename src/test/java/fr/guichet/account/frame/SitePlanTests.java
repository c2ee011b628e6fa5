package fr.guichet.account.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.OK;

import fr.guichet.account.Role;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.PageAddresses;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The plan of the site against the pages that the application really has. */
@IntegrationTest
class SitePlanTests {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    /** Steps of something begun elsewhere: alone, they lead nowhere. */
    private static final Set<String> STEPS = Set.of(
            "/accompagnements/nouveau/mots",
            "/connexion/code",
            "/connexion/confirmation",
            "/installation",
            "/personnes/correction",
            "/personnes/donnees",
            "/personnes/effacement",
            "/plan",
            "/poste/verrou");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    PageAddresses addresses;

    House house;

    /** With several, none of them is the one whose hours stand at {@code /horaires}. */
    @BeforeEach
    void openTwoHouses() {
        house = houses.open();
        houses.open();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleIsLedToEveryPageThatItMayOpen(Role role) {
        var mayOpen = addresses.all().stream()
                .filter(address -> !address.contains("{") && !STEPS.contains(address))
                .filter(address -> get(address, role).getResponse().getStatus() == OK.value())
                .toList();

        assertThat(linksOf(get("/plan", role))).containsExactlyInAnyOrderElementsOf(mayOpen);
    }

    @Test
    void whoeverIsNotSignedInIsLedToWhatIsOpenToAll() {
        assertThat(linksOf(mvc.get().uri("/plan").exchange()))
                .containsExactly("/connexion", "/accessibilite", "/confidentialite");
    }

    private MvcTestResult get(String address, Role role) {
        return mvc.get().uri(address).with(house.signedIn(role)).exchange();
    }

    private static List<String> linksOf(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        var main = page.getResponse().getContentAsByteArray();
        var html = new String(main, UTF_8);
        return LINK.matcher(html.substring(html.indexOf("<main"), html.indexOf("</main>")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
