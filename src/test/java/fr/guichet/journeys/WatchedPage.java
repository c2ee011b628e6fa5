package fr.guichet.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.springframework.core.io.ClassPathResource;

/** A page, what its console said, and what axe finds in it, in light and dark, wide and narrow. */
final class WatchedPage {

    static final Map<Integer, List<ColorScheme>> ALL_LOOKS = Map.of(
            1280, List.of(ColorScheme.LIGHT, ColorScheme.DARK), 320, List.of(ColorScheme.DARK, ColorScheme.LIGHT));
    /** Of a page that another role opened already: what differs is the menu. */
    static final Map<Integer, List<ColorScheme>> ONE_LOOK = Map.of(320, List.of(ColorScheme.LIGHT));

    /** Begins and does not wait: another page may begin meanwhile. */
    private static final String BEGIN = """
            () => { window.judged = new Promise(later => setTimeout(later)).then(() => axe.run(document,
                { resultTypes: ['violations'] })); }
            """;

    private static final String VIOLATIONS = """
            () => window.judged.then(found => found.violations.flatMap(fault =>
                fault.nodes.map(node => fault.id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 120))))
            """;
    /** A chart draws itself again a moment after its window changed. */
    private static final String TOO_WIDE = """
            async () => {
                const fits = () => document.documentElement.scrollWidth <= innerWidth;
                for (let frame = 0; frame < 60 && !fits(); frame++) await new Promise(requestAnimationFrame);
                return fits() ? [] : ['scrolls sideways: '
                    + [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                        .slice(-3).map(one => one.outerHTML.slice(0, 100)).join(' / ')];
            }
            """;

    private static final String SUBMIT = """
            address => { const form = document.querySelector('form[method=post]'); form.action = address; form.submit(); }
            """;
    private static final String SOURCE = axeSource();

    final Page page;
    private final SoftAssertions soft;
    private final List<String> seen = new ArrayList<>();

    WatchedPage(Page page, SoftAssertions soft) {
        this.page = page;
        this.soft = soft;
        page.addInitScript(SOURCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                seen.add("console: " + message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> seen.add("script: " + error));
    }

    /** Whether it was answered 200; an error page is there to be checked too. */
    boolean opens(String address) {
        seen.clear();
        var opened = page.navigate(address).status() == 200;
        if (!opened) {
            forgetRefusals();
        }
        return opened;
    }

    /** What a button would send, with the token of this page. */
    void submit(String address) {
        page.waitForNavigation(() -> page.evaluate(SUBMIT, address));
        forgetRefusals();
    }

    void forgetRefusals() {
        seen.removeIf(message -> message.contains("Failed to load resource") || message.contains("422"));
    }

    void check(String name) {
        check(name, ALL_LOOKS);
    }

    void check(String name, Map<Integer, List<ColorScheme>> looks) {
        check(Map.of(name, this), looks);
    }

    /** Of several tabs at once, by name: each has a process of its own. */
    static void check(Map<String, WatchedPage> tabs, Map<Integer, List<ColorScheme>> looks) {
        tabs.values().forEach(WatchedPage::equip);
        looks.forEach((width, schemes) -> {
            tabs.forEach((name, tab) -> tab.resize(name, width));
            for (var scheme : schemes) {
                tabs.values().forEach(tab -> tab.begin(scheme));
                tabs.forEach((name, tab) -> tab.soft
                        .assertThat((List<?>) tab.page.evaluate(VIOLATIONS))
                        .as("%s at %d, %s", name, width, scheme)
                        .isEmpty());
            }
        });
        tabs.forEach((name, tab) ->
                tab.soft.assertThat(tab.seen).as("%s in the console", name).isEmpty());
    }

    private void resize(String name, int width) {
        page.setViewportSize(width, 800);
        soft.assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as("%s at %d", name, width)
                .isEmpty();
    }

    private void begin(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate(BEGIN);
    }

    /** A page that was open before it was watched has no axe yet. */
    private void equip() {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SOURCE);
        }
    }

    private static String axeSource() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException absent) {
            throw new AssertionError(absent);
        }
    }
}
