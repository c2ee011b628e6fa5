package fr.guichet.account.password;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.account.Agent;
import fr.guichet.account.PasswordResetService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class PasswordPageTests {

    static final String PATH = "/compte/mot-de-passe";
    static final String NEW = "une autre phrase de passe";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    PasswordResetService passwordResets;

    House house;
    Agent agent;

    @BeforeEach
    void open() {
        house = houses.open();
        agent = house.agent(COUNSELLOR);
    }

    @Test
    void theRuleIsSaidBefore() {
        assertThat(mvc.get().uri(PATH).with(house.signedIn(COUNSELLOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Au moins 12 caractères");
    }

    @Test
    void aNewPasswordEndsEverySessionAndOpensTheNext() {
        var cookie = signIn(Houses.PASSWORD);
        assertThat(choose(cookie, Houses.PASSWORD, NEW, NEW)).hasRedirectedUrl("/connexion?motDePasse");

        assertThat(mvc.get().uri(PATH).cookie(cookie)).hasRedirectedUrl("/connexion");
        assertThat(signIn(Houses.PASSWORD)).isNull();
        assertThat(signIn(NEW)).isNotNull();
        assertThat(mvc.get().uri("/connexion?motDePasse")).bodyText().contains("Votre mot de passe est changé");
    }

    @Test
    void aOneTimePasswordOpensNothingButThisPage() {
        var password = house.as(ADMIN, () -> passwordResets.reset(agent.accountId()));
        var cookie = signIn(password);

        assertThat(mvc.get().uri("/annuaire").cookie(cookie)).hasRedirectedUrl(PATH);
        assertThat(mvc.get().uri(PATH).cookie(cookie)).hasStatusOk().bodyText().contains("mot de passe provisoire");
        choose(cookie, password, NEW, NEW);
        assertThat(mvc.get().uri(PATH).cookie(signIn(NEW))).bodyText().doesNotContain("mot de passe provisoire");
    }

    @ParameterizedTest
    @CsvSource({
        "trop court, trop court, Au moins 12 caractères",
        "une autre phrase de passe, une autre phrase, Les deux saisies diffèrent",
        "Une phrase de passe 2026, Une phrase de passe 2026, mot de passe actuel. Choisissez",
    })
    void aPasswordOutsideTheRuleIsRefused(String chosen, String again, String reason) {
        assertThat(choose(signIn(Houses.PASSWORD), Houses.PASSWORD, chosen, again))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(reason);
    }

    @Test
    void noPasswordComesBackInThePage() {
        assertThat(choose(signIn(Houses.PASSWORD), "pas le mien du tout", NEW, NEW))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce n’est pas votre mot de passe actuel")
                .doesNotContain("pas le mien du tout", NEW);
    }

    @Test
    void guessingTheCurrentPasswordIsSlowed() {
        var cookie = signIn(Houses.PASSWORD);
        for (int i = 0; i < 10; i++) {
            choose(cookie, "essai " + i, NEW, NEW);
        }

        assertThat(choose(cookie, Houses.PASSWORD, NEW, NEW))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Attendez 15 minutes");
    }

    private MvcTestResult choose(Cookie session, String current, String chosen, String again) {
        return mvc.post()
                .uri(PATH)
                .cookie(session)
                .with(csrf())
                .param("current", current)
                .param("chosen", chosen)
                .param("again", again)
                .exchange();
    }

    private Cookie signIn(String password) {
        var result = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", agent.login())
                .param("password", password)
                .exchange();
        return "/connexion?erreur".equals(result.getResponse().getRedirectedUrl())
                ? null
                : result.getResponse().getCookie("SESSION");
    }
}
