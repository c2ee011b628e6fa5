package fr.guichet.journeys;

import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** One Chromium for the whole run: an installed one, else the one that Playwright fetches. */
final class Chromium {

    /** The shell first: it opens no window, and so takes a fifth of the time to begin a test. */
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:/Program Files/Google/Chrome/Application/chrome.exe");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final Started STARTED = start();

    private Chromium() {}

    /** Skips the test where there is no browser, except in CI, where that is a failure. */
    static Browser browser() {
        if (STARTED.browser == null) {
            var reason = "No Chromium: install one, name it by GUICHET_CHROMIUM, or let Playwright fetch its own ("
                    + STARTED.fault + ")";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(reason);
            }
            Assumptions.abort(reason);
        }
        return Objects.requireNonNull(STARTED.browser);
    }

    private static Started start() {
        try {
            var installed = installed();
            var environment =
                    installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            var options = new LaunchOptions().setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            return new Started(playwright.chromium().launch(options), "");
        } catch (RuntimeException failure) {
            return new Started(
                    null, String.valueOf(failure.getMessage()).lines().limit(3).collect(joining(" ")));
        }
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("GUICHET_CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Started(Browser browser, String fault) {}
}
