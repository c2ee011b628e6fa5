package fr.guichet.journeys;

import static fr.guichet.account.Role.ADMIN;
import static fr.guichet.account.Role.COORDINATOR;
import static fr.guichet.account.Role.COUNSELLOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fr.guichet.account.AccountService;
import fr.guichet.testing.Houses;
import fr.guichet.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key of the device, by the authenticator that Chromium plays itself. */
class PasskeyJourneyTests extends Journey {

    @Autowired
    AccountService accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToTheStart() {
        clock.reset();
    }

    @Test
    void aKeyIsMadeThenOpensTheDayWithoutAPassword() {
        var page = withAKey();
        assertThat(page.content()).contains("Téléphone d’essai", "1 clé");

        signOut(page);
        enterWithTheKey(page);

        assertThat(page.content()).contains("Essai COUNSELLOR");
        assertThat(actions()).containsSubsequence("PasskeyRegistered", "AgentSignedOut", "AgentSignedIn");
    }

    @Test
    void aKeyConfirmsAndWhatWasTypedIsSent() {
        var page = withAKey();
        page.navigate("/mon-compte/cles");
        clock.advance(Duration.ofMinutes(20));
        page.click("form[action$='/suppression'] button");
        assertThat(page.title()).startsWith("Confirmez que c’est vous");
        page.click(ENTER);

        page.waitForSelector("text=Clé retirée");
    }

    @Test
    void aDeactivatedAccountIsNotOpened() {
        var page = withAKey();
        house.as(ADMIN, () -> accounts.deactivate(house.agent(COUNSELLOR).accountId()));
        page.navigate("/connexion");
        page.click(ENTER);

        page.waitForURL("**/connexion?cle");
        assertThat(page.content()).contains("n’ouvre aucun compte ici");
    }

    @Test
    void aKeyThatWasRemovedOpensNothing() {
        var page = withAKey();
        page.click("form[action$='/suppression'] button");
        assertThat(page.content()).contains("Clé retirée", "Aucune clé");
        signOut(page);
        page.click(ENTER);

        page.waitForURL("**/connexion?cle");
    }

    @Test
    void anAnswerThatWasUsedIsRefusedTheSecondTime() {
        var page = withAKey();
        signOut(page);
        var sent = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().endsWith("/connexion/cle")) {
                sent.add(request.postData());
            }
        });
        enterWithTheKey(page);
        var used = sent.getFirst().replaceAll(".*credential=([^&]*).*", "$1");
        signOut(page);

        var answer = page.request()
                .post(
                        "/connexion/cle",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData("_csrf=" + page.inputValue("form:has(#password) input[name=_csrf]")
                                        + "&credential=" + used));

        assertThat(answer.url()).endsWith("/connexion?cle");
    }

    @Test
    void aKeyOfAnotherAccountConfirmsNothing() {
        var page = withAKey();
        signOut(page);
        signIn(page, house.agent(COORDINATOR).login(), Houses.PASSWORD);
        page.navigate("/connexion/confirmation");
        page.waitForNavigation(() -> page.evaluate(CONFIRM_WITH_THE_KEY_OF_THE_DEVICE));

        assertThat(page.title()).contains("Confirmez que c’est vous");
        assertThat(page.textContent("#erreurs")).contains("la clé n’a pas été acceptée");
    }

    /** What a script would send that finds the key of whoever was at this desk before. */
    private static final String CONFIRM_WITH_THE_KEY_OF_THE_DEVICE = """
            async () => {
              const form = document.querySelector('main form[method=post]');
              const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
              const asked = await (await fetch('/connexion/cle/options', { method: 'POST', body })).json();
              const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
              const answer = JSON.stringify((await navigator.credentials.get({ publicKey })).toJSON());
              form.elements.proof.name = 'key';
              form.elements.key.value = answer;
              form.submit();
            }
            """;

    private static final String ENTER = "form[data-act=get] button";

    private Page withAKey() {
        var context = window();
        var page = signIn(context, COUNSELLOR);
        var authenticator = context.newCDPSession(page);
        authenticator.send("WebAuthn.enable");
        authenticator.send("WebAuthn.addVirtualAuthenticator", unlockedAuthenticator());
        page.navigate("/mon-compte/cles");
        page.fill("#label", "Téléphone d’essai");
        page.click("form[data-act=create] button[type=submit]");
        page.waitForSelector("text=Clé enregistrée");
        return page;
    }

    private static JsonObject unlockedAuthenticator() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        return parameters;
    }

    private static void signOut(Page page) {
        page.click("form[action='/deconnexion'] button");
        page.waitForURL("**/connexion?deconnecte");
    }

    private static void enterWithTheKey(Page page) {
        page.click(ENTER);
        page.waitForURL(url -> !url.contains("/connexion"));
    }

    private List<String> actions() {
        return house.as(
                COUNSELLOR,
                () -> jdbc.sql("select action from audit_entry where actor_id = :agent order by at, id")
                        .param("agent", house.agent(COUNSELLOR).accountId())
                        .query(String.class)
                        .list());
    }
}
