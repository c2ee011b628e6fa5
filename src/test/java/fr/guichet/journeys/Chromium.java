package fr.guichet.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * One browser for the whole run: the one that GUICHET_CHROMIUM names, else one in the usual places, else the one that
 * Playwright fetches. Where there is none the journeys are skipped and say why, except under CI=true: there they fail.
 */
final class Chromium {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Browser browser;
    private static String missing;

    private Chromium() {}

    static synchronized Browser browser() {
        if (browser == null && missing == null) {
            launch();
        }
        if (missing != null) {
            Assertions.assertNotEquals("true", System.getenv("CI"), "No browser for the journeys: " + missing);
            Assumptions.abort("No browser for the journeys: " + missing);
        }
        return browser;
    }

    private static void launch() {
        var installed = installed();
        try {
            var environment = installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
            var options = new LaunchOptions().setArgs(QUIET);
            installed.ifPresent(options::setExecutablePath);
            browser = Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                    .chromium()
                    .launch(options);
        } catch (PlaywrightException failure) {
            missing = failure.getMessage().lines().findFirst().orElse("it did not start");
        }
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("GUICHET_CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
