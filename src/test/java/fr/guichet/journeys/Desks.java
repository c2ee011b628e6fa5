package fr.guichet.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import fr.guichet.account.Role;
import fr.guichet.testing.Houses;
import fr.guichet.testing.Houses.House;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Opens a browser page where someone of a house has signed in through the sign-in page. */
@TestComponent
class Desks {

    private final Environment environment;

    Desks(Environment environment) {
        this.environment = environment;
    }

    /** A page, and what it complained about on its console: errors and refusals of the content security policy. */
    record Desk(Page page, List<String> complaints) implements AutoCloseable {

        void open(String address) {
            page.navigate(address);
        }

        @Override
        public void close() {
            page.context().close();
        }
    }

    Desk signIn(House house, Role role) {
        return signIn(house, role, new NewContextOptions());
    }

    Desk signIn(House house, Role role, NewContextOptions options) {
        var desk = open(options);
        desk.open("/connexion");
        desk.page().fill("#username", house.agent(role).login());
        desk.page().fill("#password", Houses.PASSWORD);
        desk.page().keyboard().press("Enter");
        desk.page().waitForURL(address -> !address.contains("/connexion"));
        return desk;
    }

    Desk open(NewContextOptions options) {
        var address = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        var page = Chromium.browser()
                .newContext(options.setBaseURL(address).setLocale("fr-FR"))
                .newPage();
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return new Desk(page, complaints);
    }
}
