package fr.guichet.account.signin;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.PasswordResetService;
import fr.guichet.account.Role;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import fr.guichet.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class ConfirmationTests {

    static final String PATH = "/connexion/confirmation";
    static final String LIST = "/administration/comptes";
    static final String PROTECTED = LIST + "/nouveau";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    PasswordResetService passwordResets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    House house;
    Cookie session;

    @BeforeEach
    void signInAQuarterOfAnHourAgo() {
        house = houses.open();
        session = signIn(ADMIN);
        clock.advance(Duration.ofMinutes(15));
    }

    @AfterEach
    void backToTheStart() {
        clock.reset();
    }

    @Test
    void aFreshSignInIsAProof() {
        assertThat(mvc.get().uri(PROTECTED).cookie(signIn(ADMIN))).hasStatusOk();
    }

    @Test
    void theListNeedsNone() {
        assertThat(get(LIST)).hasStatusOk();
    }

    @Test
    void afterAQuarterOfAnHourItIsAskedAgainAndLeadsWhereOneWasGoing() {
        var asked = get(PROTECTED);
        assertThat(asked).hasRedirectedUrl(PATH);
        assertThat(get(PATH)).hasStatusOk().bodyText().contains("Confirmez que c’est vous");

        assertThat(mvc.post()
                        .uri(PATH)
                        .cookie(session, asked.getResponse().getCookie("page"))
                        .with(csrf())
                        .param("proof", Houses.PASSWORD))
                .hasRedirectedUrl(PROTECTED);
        assertThat(get(PROTECTED)).hasStatusOk();
    }

    @Test
    void theConfirmationGrowsOldToo() {
        confirm(Houses.PASSWORD);
        clock.advance(Duration.ofMinutes(14));
        assertThat(get(PROTECTED)).hasStatusOk();

        clock.advance(Duration.ofMinutes(1));
        assertThat(get(PROTECTED)).hasRedirectedUrl(PATH);
    }

    @Test
    void aRefusedFormIsShownTheConfirmation() {
        var reset = post(LIST + "/" + house.agent(COUNSELLOR).accountId() + "/mot-de-passe");

        assertThat(reset).hasForwardedUrl(PATH);
    }

    @Test
    void onceConfirmedTheBrowserSendsTheFormAgain() {
        var confirmed = post(PATH, "proof", Houses.PASSWORD, "refusedPath", PROTECTED, "displayName", "Camille Essai");

        assertThat(confirmed).hasStatus(HttpStatus.TEMPORARY_REDIRECT).hasRedirectedUrl(PROTECTED);
    }

    @Test
    void aWrongProofKeepsWhatWasTypedButNotTheProof() {
        assertThat(post(PATH, "proof", "pas le mien", "refusedPath", PROTECTED, "displayName", "Camille Essai"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("name=\"displayName\" value=\"Camille Essai\"", "value=\"" + PROTECTED + "\"")
                .doesNotContain("pas le mien");
        assertThat(get(PROTECTED)).hasRedirectedUrl(PATH);
    }

    @Test
    void aFormIsSentAgainToThisHouseOnly() {
        for (var elsewhere : new String[] {"//ailleurs.example", "https://ailleurs.example", "/\\ailleurs.example"}) {
            assertThat(post(PATH, "proof", Houses.PASSWORD, "refusedPath", elsewhere))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Test
    void anotherAccountsPasswordIsNoProof() {
        var colleague = house.agent(COUNSELLOR).accountId();
        var theirs = house.as(ADMIN, () -> passwordResets.reset(colleague));

        assertThat(confirm(theirs)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(
                        PATH,
                        "proof",
                        theirs,
                        "username",
                        house.agent(COUNSELLOR).login()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(PROTECTED)).hasRedirectedUrl(PATH);
    }

    @Test
    void aProofCannotBeSaidInTheRequest() {
        assertThat(mvc.get()
                        .uri(PROTECTED + "?FACTOR_PASSWORD=true&issuedAt=2099-01-01T00:00:00Z")
                        .cookie(session)
                        .sessionAttr("FACTOR_PASSWORD", "2099-01-01T00:00:00Z"))
                .hasRedirectedUrl(PATH);
    }

    @Test
    void tenGuessesOfOneSessionAreChecked() {
        IntStream.range(0, 10).forEach(i -> confirm("essai " + i));

        assertThat(confirm(Houses.PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Attendez 15 minutes");
    }

    @Test
    void whoeverHasNotTheRoleIsAskedForNothing() {
        for (var role : Role.values()) {
            if (role != ADMIN) {
                assertThat(mvc.get().uri(PROTECTED).with(authentication(house.signedInLongAgo(role))))
                        .hasStatus(HttpStatus.FORBIDDEN);
            }
        }
    }

    @Test
    void itStandsInTheAuditTrail() {
        confirm(Houses.PASSWORD);

        assertThat(house.as(
                        ADMIN,
                        () -> jdbc.sql("select action from audit_entry where actor_id = :admin order by at, id")
                                .param("admin", house.agent(ADMIN).accountId())
                                .query(String.class)
                                .list()))
                .endsWith("AgentConfirmed");
    }

    private MvcTestResult confirm(String proof) {
        return post(PATH, "proof", proof);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).cookie(session).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private Cookie signIn(Role role) {
        var result = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", house.agent(role).login())
                .param("password", Houses.PASSWORD)
                .exchange();
        return "/connexion?erreur".equals(result.getResponse().getRedirectedUrl())
                ? null
                : result.getResponse().getCookie("SESSION");
    }
}
