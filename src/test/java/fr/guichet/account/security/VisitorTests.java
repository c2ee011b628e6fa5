package fr.guichet.account.security;

import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.testing.FormTokensKept;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever has not signed in leaves no session behind, and finds the way that they were going all the same. */
@IntegrationTest
class VisitorTests {

    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    @Autowired
    FormTokensKept formTokens;

    @Autowired
    JdbcClient jdbc;

    House house;
    String login;

    @BeforeEach
    void open() {
        formTokens.asInProduction();
        house = houses.open();
        login = house.agent(COUNSELLOR).login();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/horaires/{code}",
                "/horaires/{code}.json",
                "/horaires/{code}.ics",
                "/horaires/inconnue",
                "/accessibilite",
                "/confidentialite",
                "/plan",
                "/agenda/inconnu",
                "/invitation/inconnue",
                "/installation",
                "/connexion",
                "/connexion?erreur",
                "/",
                "/accompagnements?du=2026-03-01",
                "/administration/comptes",
                "/connexion/code",
                "/poste/verrou",
                "/inconnue",
                "/favicon.ico",
                "/assets/inconnu.css",
            })
    void aPageThatIsAskedBeginsNoSession(String page) {
        var before = sessions();
        var answer = mvc.get().uri(page.replace("{code}", house.code())).exchange();

        assertThat(answer.getResponse().getCookie("SESSION")).isNull();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aGuessBeginsNone() {
        var before = sessions();
        var page = mvc.get().uri("/connexion").exchange();

        assertThat(signIn(page, "un mot de passe au hasard")).hasRedirectedUrl("/connexion?erreur");
        assertThat(signIn(page, "un autre au hasard")).hasRedirectedUrl("/connexion?erreur");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aGuessLeavesNothingOfWhatWasTypedInASession() {
        var session = mvc.post()
                .uri("/connexion/cle/options")
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("SESSION");
        var guess = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .cookie(session)
                .param("username", login)
                .param("password", "un mot de passe au hasard");

        assertThat(guess).hasRedirectedUrl("/connexion?erreur");
        assertThat(jdbc.sql("select attribute_name from spring_session_attributes")
                        .query(String.class)
                        .list())
                .doesNotContain(WebAttributes.AUTHENTICATION_EXCEPTION);
    }

    @Test
    void aFormWithoutItsTokenBeginsNone() {
        var before = sessions();

        assertThat(mvc.post().uri("/connexion").param("username", login)).hasRedirectedUrl("/connexion?expiree");
        mvc.post().uri("/accompagnements").param("id", "x").exchange();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void thePageOfTheSignInHasItsTokenInACookie() {
        var page = mvc.get().uri("/connexion").exchange();
        var token = page.getResponse().getCookie("form");

        assertThat(token.isHttpOnly()).isTrue();
        assertThat(token.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(mvc.get()
                        .uri("/connexion")
                        .secure(true)
                        .exchange()
                        .getResponse()
                        .getCookie("form")
                        .getSecure())
                .isTrue();
        assertThat(signIn(page, Houses.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void theTokenOfAVisitorIsNoneOnceSignedIn() {
        var page = mvc.get().uri("/connexion").exchange();
        var signedIn = signIn(page, Houses.PASSWORD);
        var session = signedIn.getResponse().getCookie("SESSION");

        assertThat(lastCookie(signedIn, "form").getMaxAge()).isZero();
        assertThat(mvc.post()
                        .uri("/mon-compte/sessions/fin")
                        .cookie(session, page.getResponse().getCookie("form"))
                        .param("_csrf", token(page)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theTokenOfOneVisitorIsNotThatOfAnother() {
        var mine = mvc.get().uri("/connexion").exchange();
        var theirs = mvc.get().uri("/connexion").exchange();

        assertThat(mvc.post()
                        .uri("/connexion")
                        .cookie(mine.getResponse().getCookie("form"))
                        .param("_csrf", token(theirs))
                        .param("username", login)
                        .param("password", Houses.PASSWORD))
                .hasRedirectedUrl("/connexion?expiree");
    }

    @Test
    void signingInLeadsToThePageThatWasAsked() {
        var asked = mvc.get()
                .uri(URI.create("/accompagnements?du=2026-03-01&demarche=CAF%20COMPTE"))
                .exchange();
        var page = lastCookie(asked, "page");

        assertThat(asked).hasRedirectedUrl("/connexion");
        assertThat(page.isHttpOnly()).isTrue();
        assertThat(signInWith(page)).hasRedirectedUrl("/accompagnements?du=2026-03-01&demarche=CAF%20COMPTE");
    }

    @Test
    void itIsForgottenOnceItIsThere() {
        var asked = mvc.get().uri("/accompagnements").exchange();
        var page = lastCookie(asked, "page");
        var there = mvc.get()
                .uri("/accompagnements")
                .cookie(page)
                .with(house.signedIn(COUNSELLOR))
                .exchange();

        assertThat(there).hasStatusOk();
        assertThat(lastCookie(there, "page").getMaxAge()).isZero();
    }

    @Test
    void whoeverLeavesTheDeskLeavesNoPageToTheNext() {
        var left = mvc.post()
                .uri("/deconnexion")
                .with(csrf())
                .with(house.signedIn(COORDINATOR))
                .exchange();

        assertThat(lastCookie(left, "page").getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example/",
                "//ailleurs.example/",
                "/\\ailleurs.example/",
                "/a//ailleurs.example",
                "\\\\ailleurs.example",
                "javascript:alert(1)",
                "ailleurs.example",
                "/a\r\nSet-Cookie: x=y",
                "/a b",
                "",
            })
    void noCookieLeadsElsewhere(String address) {
        var forged =
                new Cookie("page", Base64.getUrlEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8)));

        assertThat(signInWith(forged)).hasRedirectedUrl("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "%%%", "L2E", "////", "x"})
    void anUnreadableCookieLeadsToTheDay(String value) {
        assertThat(signInWith(new Cookie("page", value.equals("L2E") ? "L2E=%" : value)))
                .hasRedirectedUrl("/");
    }

    @Test
    void anEndlessAddressIsNotKept() {
        var asked = mvc.get().uri("/accompagnements?du=" + "x".repeat(4000)).exchange();

        assertThat(asked.getResponse().getCookie("page")).isNull();
    }

    @Test
    void whatAPageFetchesByItselfIsNoPageToGoTo() {
        var fetched =
                mvc.get().uri("/favicon.ico").header("Sec-Fetch-Dest", "image").exchange();

        assertThat(fetched.getResponse().getCookie("page")).isNull();
    }

    private MvcTestResult signInWith(Cookie page) {
        return mvc.post()
                .uri("/connexion")
                .cookie(page)
                .with(csrf())
                .param("username", login)
                .param("password", Houses.PASSWORD)
                .exchange();
    }

    private MvcTestResult signIn(MvcTestResult page, String password) {
        return mvc.post()
                .uri("/connexion")
                .cookie(page.getResponse().getCookie("form"))
                .param("_csrf", token(page))
                .param("username", login)
                .param("password", password)
                .exchange();
    }

    private static String token(MvcTestResult page) {
        try {
            var found = TOKEN.matcher(page.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The one that a browser keeps. */
    private static Cookie lastCookie(MvcTestResult answer, String name) {
        return Arrays.stream(answer.getResponse().getCookies())
                .filter(cookie -> cookie.getName().equals(name))
                .reduce((former, latter) -> latter)
                .orElseThrow();
    }

    private int sessions() {
        return jdbc.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }
}
