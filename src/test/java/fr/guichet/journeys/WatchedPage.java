package fr.guichet.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.springframework.core.io.ClassPathResource;

/** A page, what its console said, and what axe finds in it. */
final class WatchedPage {

    /** A width, a scheme, whether axe is asked its rules of colours, the others, or all, and of which part of the page. */
    record Look(int width, ColorScheme scheme, String rules, String part) {

        Look(int width, ColorScheme scheme, String rules) {
            this(width, scheme, rules, "html");
        }

        Look ofMain() {
            return new Look(width, scheme, rules, "main");
        }
    }

    /** Rules of structure at each width, rules of colours in each scheme: {@link ColourSchemeTests} shows that this is all. */
    static final List<Look> ALL_LOOKS = List.of(
            new Look(1280, ColorScheme.LIGHT, "all"),
            new Look(320, ColorScheme.LIGHT, "structure"),
            new Look(320, ColorScheme.DARK, "colours"));

    /** Of a page whose menu was judged on another one. */
    static final List<Look> LOOKS_OF_MAIN = List.of(
            ALL_LOOKS.get(0), ALL_LOOKS.get(1).ofMain(), ALL_LOOKS.get(2).ofMain());

    /** Of a page that another role opened already, and that says something else to this one. */
    static final List<Look> ONE_LOOK = List.of(new Look(320, ColorScheme.LIGHT, "all").ofMain());

    /** Style sheets are the same at each width and in each scheme: their rule is asked once. */
    private static final String VIOLATIONS = """
            async ([which, part]) => {
                const colours = axe.getRules(['cat.color']).filter(rule => !rule.tags.includes('wcag2aaa')).map(rule => rule.ruleId);
                const rules = Object.fromEntries(colours.map(rule => [rule, { enabled: false }]));
                const styles = { preload: which === 'all' };
                const asked = { all: {}, structure: { rules }, colours: { runOnly: { type: 'rule', values: colours } } }[which];
                const found = await axe.run(part, { resultTypes: ['violations'], ...styles, ...asked });
                return found.violations.flatMap(fault =>
                    fault.nodes.map(node => fault.id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 120)));
            }
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

    /** Enter in a field presses the first button of its form: never one that only changes the page. */
    private static final String PRESSED_BY_ENTER = """
            () => [...document.forms]
              .map(form => [...form.elements].filter(one => one.type === 'submit'))
              .filter(buttons => buttons.length > 1 && (buttons[0].hasAttribute('formaction')
                || !buttons[0].matches('.btn-primary, [aria-hidden]') && buttons.some(one => one.matches('.btn-primary'))))
              .map(buttons => 'Enter presses ' + buttons[0].outerHTML)
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
        return open(address).status() == 200;
    }

    Response open(String address) {
        seen.clear();
        var answer = page.navigate(address);
        if (answer.status() != 200) {
            forgetRefusals();
        }
        return answer;
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

    void check(String name, List<Look> looks) {
        equip();
        soft.assertThat((List<?>) page.evaluate(PRESSED_BY_ENTER)).as(name).isEmpty();
        for (var look : looks) {
            var as = "%s at %d, %s".formatted(name, look.width, look.scheme);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(look.scheme).setReducedMotion(ReducedMotion.REDUCE));
            if (page.viewportSize().width != look.width) {
                page.setViewportSize(look.width, 800);
            }
            soft.assertThat((List<?>) page.evaluate(TOO_WIDE)).as(as).isEmpty();
            soft.assertThat((List<?>) page.evaluate(VIOLATIONS, List.of(look.rules, look.part)))
                    .as(as)
                    .isEmpty();
        }
        soft.assertThat(seen).as("%s in the console", name).isEmpty();
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
