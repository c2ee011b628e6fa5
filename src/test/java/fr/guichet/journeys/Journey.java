package fr.guichet.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.guichet.account.Role;
import fr.guichet.testing.FormTokensKept;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import fr.guichet.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole application behind a real browser; each test opens a house of its own and signs in by the real page. */
@IntegrationTest
abstract class Journey {

    private static final int PATIENCE = 10_000;

    @Autowired
    Houses houses;

    @Autowired
    FormTokensKept formTokens;

    @LocalServerPort
    int port;

    House house;
    private final List<BrowserContext> opened = new ArrayList<>();

    @BeforeEach
    void openAHouse() {
        Chromium.browser();
        formTokens.asInProduction();
        house = houses.open();
    }

    @AfterEach
    void closeTheWindows() {
        opened.forEach(BrowserContext::close);
    }

    BrowserContext window() {
        return window(new Browser.NewContextOptions());
    }

    BrowserContext window(Browser.NewContextOptions options) {
        var context = Chromium.browser().newContext(options.setBaseURL("http://localhost:" + port));
        context.setDefaultTimeout(PATIENCE);
        opened.add(context);
        return context;
    }

    Page signIn(BrowserContext context, Role role) {
        return signIn(context.newPage(), house.agent(role).login(), Houses.PASSWORD);
    }

    /** On the way to a small page: what opens after it is not what is tried. */
    static Page signIn(Page page, String login, String password) {
        page.navigate("/mon-compte");
        page.fill("#username", login);
        page.fill("#password", password);
        page.click("form:has(#password) button[type=submit]");
        page.waitForURL(url -> !url.contains("/connexion"));
        return page;
    }
}
