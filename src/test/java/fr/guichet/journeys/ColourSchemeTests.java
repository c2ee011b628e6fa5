package fr.guichet.journeys;

import static fr.guichet.account.Role.COORDINATOR;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Why one look in the dark is enough for what is no colour. */
class ColourSchemeTests extends Journey {

    /** Each element and its pseudo-elements: where it stands, and every computed property that holds no colour. */
    private static final String DRAW = """
            () => {
                const colours = /color|^fill$|^stroke$|shadow|background-image|filter|^--/;
                const names = [...getComputedStyle(document.body)].filter(name => !colours.test(name));
                const drawn = [...document.querySelectorAll('*')].flatMap(one => [null, '::before', '::after'].map(part => {
                    const style = getComputedStyle(one, part), box = one.getBoundingClientRect();
                    return part && style.content === 'none' ? '' : [one.outerHTML.slice(0, 80), part, box.x, box.y, box.width, box.height]
                        .concat(names.map(name => style.getPropertyValue(name))).join('; ').replace(/(rgba?|color)\\([^)]*\\)/g, '');
                }));
                const before = window.drawnBefore;
                window.drawnBefore = new Set(drawn);
                return { count: drawn.length, others: before ? drawn.filter(one => !before.has(one)).slice(0, 3) : [] };
            }
            """;

    @Test
    void schemesChangeColoursOnly() {
        var page = signIn(window(), COORDINATOR);
        var soft = new SoftAssertions();
        for (var address : List.of("/", "/accompagnements/nouveau", "/rendez-vous/semaine")) {
            page.navigate(address);
            var light = drawn(page, ColorScheme.LIGHT);
            var dark = drawn(page, ColorScheme.DARK);
            soft.assertThat(dark.get("count")).as(address).isEqualTo(light.get("count"));
            soft.assertThat((List<?>) dark.get("others")).as(address).isEmpty();
        }
        soft.assertAll();
    }

    private static Map<?, ?> drawn(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        return (Map<?, ?>) page.evaluate(DRAW);
    }
}
