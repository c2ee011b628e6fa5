package fr.guichet.account.session;

import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A counsellor locks the desk and comes back. */
@IntegrationTest
class DeskLockTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Houses houses;

    House house;
    Cookie session;

    @BeforeEach
    void lock() {
        house = houses.open();
        session = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .param("username", login())
                .param("password", Houses.PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("SESSION");
        assertThat(mvc.post().uri("/poste/verrou").with(csrf()).cookie(session)).hasRedirectedUrl("/poste/verrou");
    }

    @Test
    void aLockedDeskOpensNothing() {
        assertThat(get("/accompagnements")).hasRedirectedUrl("/poste/verrou");
        assertThat(get("/")).hasRedirectedUrl("/poste/verrou");
        assertThat(get("/mon-compte")).hasRedirectedUrl("/poste/verrou");
    }

    @Test
    void thePasswordOpensItWhereTheAgentWasGoing() {
        var asked = get("/accompagnements").getResponse().getCookie("page");

        assertThat(unlock(login(), Houses.PASSWORD, session, asked)).hasRedirectedUrl("/accompagnements");
        assertThat(get("/accompagnements")).hasStatusOk();
    }

    @Test
    void anotherPasswordDoesNot() {
        assertThat(unlock(login(), "une tout autre phrase")).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(get("/accompagnements")).hasRedirectedUrl("/poste/verrou");
    }

    @Test
    void whoeverSignedInMeanwhileDoesNotOpenAPageOfSomebodyElse() {
        assertThat(unlock("somebody-else", Houses.PASSWORD))
                .hasStatus(UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Une autre personne s’est connectée depuis");
    }

    @Test
    void tenGuessesAtALockedDeskAreChecked() {
        for (int guess = 0; guess < 10; guess++) {
            unlock(login(), "une tout autre phrase");
        }

        assertThat(unlock(login(), Houses.PASSWORD)).hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void leavingTheDeskTellsTheBrowserToForgetAllButItsDevice() {
        assertThat(mvc.post().uri("/deconnexion").with(csrf()).secure(true).cookie(session))
                .headers()
                .hasValue("Clear-Site-Data", "\"storage\"");
    }

    private String login() {
        return house.agent(COUNSELLOR).login();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult unlock(String login, String proof) {
        return unlock(login, proof, session);
    }

    private MvcTestResult unlock(String login, String proof, Cookie... cookies) {
        return mvc.post()
                .uri("/poste/deverrouillage")
                .with(csrf())
                .cookie(cookies)
                .param("login", login)
                .param("proof", proof)
                .exchange();
    }
}
