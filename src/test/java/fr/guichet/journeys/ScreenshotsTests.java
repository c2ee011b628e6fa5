package fr.guichet.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README, from a running demo:
 * {@code ./mvnw test -Dtest=ScreenshotsTests -Dguichet.screenshots=true -Dguichet.screenshots.url=http://localhost:8080}.
 */
class ScreenshotsTests {

    private static final String LOGIN = "coordinatrice";
    private static final String PASSWORD = "Guichet-demo-2024!";

    @Test
    void thePicturesOfTheReadme() {
        assumeTrue(
                Boolean.getBoolean("guichet.screenshots"),
                "Pictures are made with -Dguichet.screenshots=true only, against a running demo");
        try (var wide = Chromium.browser().newContext(at(1280, 800, ColorScheme.LIGHT));
                var dark = Chromium.browser().newContext(at(1280, 800, ColorScheme.DARK));
                var narrow = Chromium.browser().newContext(at(320, 800, ColorScheme.LIGHT))) {
            var page = wide.newPage();
            picture(page, "/connexion", "sign-in");
            Journey.signIn(page, LOGIN, PASSWORD);
            picture(page, "/", "today");
            picture(page, "/accompagnements/nouveau", "visit-entry");
            picture(page, "/accompagnements?du=2024-09-20&au=2024-09-30", "visits");
            picture(page, "/statistiques?du=2024-01-01&au=2024-09-30", "statistics");
            picture(page, "/planning", "planning");
            picture(page, "/horaires", "public-hours");
            picture(page, "/annuaire?q=carte grise", "directory");
            picture(Journey.signIn(dark.newPage(), LOGIN, PASSWORD), "/", "today-dark");
            picture(Journey.signIn(narrow.newPage(), LOGIN, PASSWORD), "/accompagnements/nouveau", "visit-entry-320");
        }
    }

    private static NewContextOptions at(int width, int height, ColorScheme scheme) {
        return new NewContextOptions()
                .setLocale("fr-FR")
                .setBaseURL(System.getProperty("guichet.screenshots.url", "http://localhost:8080"))
                .setViewportSize(width, height)
                .setColorScheme(scheme);
    }

    private static void picture(Page page, String address, String name) {
        page.navigate(address);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("docs/screenshots", name + ".png"))
                .setFullPage(true));
    }
}
