package fr.guichet.account.web;

import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
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
    MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void lock() {
        house = houses.open();
        assertThat(mvc.post()
                        .uri("/poste/verrou")
                        .with(house.signedIn(COUNSELLOR))
                        .with(csrf())
                        .session(session))
                .hasRedirectedUrl("/poste/verrou");
    }

    @Test
    void aLockedDeskOpensNothing() {
        assertThat(get("/accompagnements")).hasRedirectedUrl("/poste/verrou");
        assertThat(get("/")).hasRedirectedUrl("/poste/verrou");
        assertThat(get("/mon-compte")).hasRedirectedUrl("/poste/verrou");
    }

    @Test
    void thePasswordOpensItWhereTheAgentWasGoing() {
        get("/accompagnements");

        assertThat(unlock(login(), Houses.PASSWORD)).redirectedUrl().endsWith("/accompagnements");
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
    void guessesAreCountedWithThoseOfTheSignIn() {
        for (int guess = 0; guess < 10; guess++) {
            unlock(login(), "une tout autre phrase");
        }

        assertThat(unlock(login(), Houses.PASSWORD)).hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void leavingTheDeskTellsTheBrowserToForget() {
        assertThat(mvc.post().uri("/deconnexion").with(csrf()).secure(true).session(session))
                .headers()
                .hasValue("Clear-Site-Data", "\"cookies\", \"storage\"");
    }

    private String login() {
        return house.agent(COUNSELLOR).login();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).session(session).exchange();
    }

    private MvcTestResult unlock(String login, String proof) {
        return mvc.post()
                .uri("/poste/deverrouillage")
                .with(csrf())
                .session(session)
                .param("login", login)
                .param("proof", proof)
                .exchange();
    }
}
