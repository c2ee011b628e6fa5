package fr.guichet.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/**
 * The groups of a page in which one thing is chosen: radio buttons, and tiles that act when chosen. An arrow stays among them: no
 * other field changes, nothing folds, nothing is asked of the server (WCAG 3.2.2).
 */
final class ChoiceGroups {

    private static final List<String> KEYS = List.of("ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp", "End", "Home");

    private static final String FIND = """
            () => {
              document.querySelectorAll('main details').forEach(one => { one.open = true; });
              const groups = new Map();
              document.querySelectorAll('main input[type=radio], main [role=toolbar], main [role=listbox], main [role=radiogroup]')
                .forEach(one => {
                  const within = one.matches('input') ? one.closest('fieldset') || one.parentElement : one;
                  const starts = one.matches('input') ? one : one.querySelector('[tabindex="0"], button');
                  const key = one.matches('input') ? one.form?.action + one.name : groups.size;
                  if (starts?.checkVisibility() && !groups.has(key)) groups.set(key, { within, starts });
                });
              window.choiceGroups = [...groups.values()];
              return window.choiceGroups.map(one => one.within.textContent.trim().slice(0, 40));
            }
            """;

    private static final String OUTSIDE = """
            at => {
              const { within } = window.choiceGroups[at];
              const fields = [...document.querySelectorAll('main input, main select, main textarea')]
                .filter(one => !within.contains(one))
                .map(one => [one.name, one.value, one.checked].join(' '));
              const folds = [...document.querySelectorAll('main details')].map(one => one.open);
              return JSON.stringify([location.href, fields, folds]);
            }
            """;

    private ChoiceGroups() {}

    /**
     * Leaves the page with other values than it had.
     *
     * @return how many groups it has
     */
    static int check(Page page, String address, SoftAssertions soft) {
        var asked = new ArrayList<String>();
        Consumer<Request> listener = request -> asked.add(request.url());
        page.onRequest(listener);
        var groups = (List<?>) page.evaluate(FIND);
        for (int at = 0; at < groups.size(); at++) {
            var group = address + ", " + groups.get(at);
            page.evaluate("at => window.choiceGroups[at].starts.focus()", at);
            var before = page.evaluate(OUTSIDE, at);
            for (var key : KEYS) {
                page.keyboard().press(key);
                soft.assertThat(page.evaluate(
                                "at => window.choiceGroups[at].within.contains(document.activeElement)", at))
                        .as("focus in %s after %s", group, key)
                        .isEqualTo(true);
            }
            soft.assertThat(page.evaluate(OUTSIDE, at)).as("around %s", group).isEqualTo(before);
        }
        page.offRequest(listener);
        soft.assertThat(asked).as("asked by an arrow in %s", address).isEmpty();
        return groups.size();
    }
}
