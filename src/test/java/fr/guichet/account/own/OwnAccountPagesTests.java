package fr.guichet.account.own;

import static fr.guichet.account.Role.COUNSELLOR;
import static fr.guichet.account.Role.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Role;
import fr.guichet.account.SignInService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class OwnAccountPagesTests {

    static final String PATH = "/mon-compte";
    static final String PREFERENCES = PATH + "/preferences";
    static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
    static final String CHROME = "Mozilla/5.0 (Linux; Android 16) Chrome/141.0 Mobile Safari/537.36";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    SignInService signIns;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void open() {
        house = houses.open();
    }

    @Test
    void everyoneReadsWhoTheyAreHere() {
        for (var role : Role.values()) {
            assertThat(get(PATH, signIn(role, FIREFOX)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Mon compte", house.agent(role).login(), "Essai " + role, "Maison mère, Antenne", "10/03");
        }
    }

    @Test
    void theSessionsInUseAreToldByTheirBrowser() {
        signIn(COUNSELLOR, CHROME);
        var here = signIn(COUNSELLOR, FIREFOX);

        assertThat(get(PATH, here))
                .bodyText()
                .contains("2 sessions ouvertes", "Firefox sous Windows", "Chrome sous Android", "celle-ci")
                .doesNotContain(here.getValue());
    }

    @Test
    void oneLeftElsewhereIsEnded() {
        var left = signIn(COUNSELLOR, CHROME);
        var here = signIn(COUNSELLOR, FIREFOX);
        var handles = handlesOn(here);
        assertThat(handles).hasSize(1);

        assertThat(post(PATH + "/sessions/" + handles.getFirst() + "/fin", here))
                .hasRedirectedUrl(PATH);
        assertThat(get(PATH, left)).hasRedirectedUrl("/connexion");
        assertThat(get(PATH, here)).hasStatusOk().bodyText().contains("1 session ouverte", "Session fermée");
        assertThat(actions(COUNSELLOR)).endsWith("SessionEnded");
    }

    @Test
    void allOthersAreEndedTogether() {
        var left = List.of(signIn(COUNSELLOR, CHROME), signIn(COUNSELLOR, FIREFOX));
        var here = signIn(COUNSELLOR, FIREFOX);
        post(PATH + "/sessions/fin", here);

        assertThat(left).allSatisfy(session -> assertThat(get(PATH, session)).hasRedirectedUrl("/connexion"));
        assertThat(get(PATH, here)).hasStatusOk();
    }

    @Test
    void theSessionOfAnotherAccountIsUnknown() {
        signIn(MANAGER, CHROME);
        var theirs = signIn(MANAGER, FIREFOX);
        var handle = handlesOn(theirs).getFirst();

        assertThat(post(PATH + "/sessions/" + handle + "/fin", signIn(COUNSELLOR, FIREFOX)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(PATH, theirs)).bodyText().contains("2 sessions ouvertes");
    }

    @Test
    void preferencesHoldAtOnceAndAtTheNextSignIn() {
        var here = signIn(COUNSELLOR, FIREFOX);
        assertThat(get("/", here)).bodyText().doesNotContain("data-bs-theme", "data-shortcuts");
        prefer(here, "DARK", house.antennaId().toString(), "OFF");

        for (var session : List.of(here, signIn(COUNSELLOR, CHROME))) {
            assertThat(get("/", session)).bodyText().contains("data-bs-theme=\"dark\"", "data-shortcuts=\"off\"");
        }
        assertThat(siteAtSignIn()).isEqualTo(house.antennaId());
        assertThat(actions(COUNSELLOR)).contains("PreferencesChanged");
    }

    @Test
    void withoutADefaultSiteASessionBeginsWhereTheLastOneWas() {
        house.as(COUNSELLOR, () -> signIns.moveTo(house.antennaId()));

        assertThat(siteAtSignIn()).isEqualTo(house.antennaId());
    }

    @Test
    void aSiteWhereOneDoesNotWorkIsRefused() {
        var here = signIn(COUNSELLOR, FIREFOX);

        assertThat(prefer(here, "DARK", houses.open().mainSiteId().toString(), "ON"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Vous ne travaillez pas", "value=\"DARK\" name=\"theme\" checked=\"checked\"");
        assertThat(prefer(here, "ROSE", "partout", "ON")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private java.util.UUID siteAtSignIn() {
        return signIns.credentials(house.agent(COUNSELLOR).login())
                .orElseThrow()
                .agent()
                .siteId();
    }

    private List<String> actions(Role role) {
        return house.as(
                role,
                () -> jdbc.sql("select action from audit_entry where actor_id = :agent order by at, id")
                        .param("agent", house.agent(role).accountId())
                        .query(String.class)
                        .list());
    }

    private List<String> handlesOn(Cookie session) {
        try {
            return Pattern.compile("/mon-compte/sessions/([0-9a-f]{32})/fin")
                    .matcher(get(PATH, session).getResponse().getContentAsString())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult prefer(Cookie session, String theme, String site, String shortcuts) {
        return mvc.post()
                .uri(PREFERENCES)
                .cookie(session)
                .with(csrf())
                .param("theme", theme)
                .param("site", site)
                .param("shortcuts", shortcuts)
                .exchange();
    }

    private MvcTestResult get(String path, Cookie session) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(String path, Cookie session) {
        return mvc.post().uri(path).cookie(session).with(csrf()).exchange();
    }

    private Cookie signIn(Role role, String userAgent) {
        return mvc.post()
                .uri("/connexion")
                .with(csrf())
                .header("User-Agent", userAgent)
                .param("username", house.agent(role).login())
                .param("password", Houses.PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("SESSION");
    }
}
