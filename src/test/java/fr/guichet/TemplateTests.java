package fr.guichet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the content security policy forbids, and what would let typed text run, stands in no template. No exceptions. */
class TemplateTests {

    static final Pattern TAG = Pattern.compile("<([a-zA-Z][\\w:-]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>");

    /** The outline of an icon is data: it is replaced whole and never read. */
    static final Pattern DRAWING = Pattern.compile(" d=\"[^\"]*\"");

    static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);

    @Test
    void styleAndScriptComeFromFiles() {
        assertThat(tags("<style.*|<script(?!.*\\s(?:th:)?src).*")).isEmpty();
    }

    @Test
    void noElementCarriesItsOwnStyle() {
        assertThat(tags(".*\\s(?:th:|data-th-)?(?:style|styleappend)(?=[\\s=]|$).*"))
                .isEmpty();
    }

    @Test
    void noElementCarriesItsOwnScript() {
        assertThat(tags(".*\\s(?:th:|data-th-|hx-)?on[a-z:-]+(?=[\\s=]|$).*")).isEmpty();
    }

    @Test
    void textIsAlwaysEscaped() {
        assertThat(tags(".*\\s(?:th:|data-th-)utext(?=[\\s=]|$).*")).isEmpty();
        assertThat(templates().stream().filter(file -> Sources.template(file).contains("[(")))
                .isEmpty();
    }

    @Test
    void formsThatWriteCarryTheirToken() {
        assertThat(tags("<form(?=.*\\smethod)(?!.*\\sth:action).*")).isEmpty();
    }

    /** Enter in any field of a form presses the first of its buttons. */
    @Test
    void theFirstButtonOfAFormIsItsMainOne() {
        assertThat(templates().stream()
                        .flatMap(file -> FORM.matcher(Sources.template(file))
                                .results()
                                .map(form -> TAG.matcher(form.group())
                                        .results()
                                        .map(MatchResult::group)
                                        .filter(tag -> tag.startsWith("<button") && tag.contains("\"submit\""))
                                        .toList())
                                .filter(buttons -> buttons.size() > 1 && !begins(buttons))
                                .map(buttons -> file + ": " + buttons.getFirst())))
                .isEmpty();
    }

    private static boolean begins(List<String> buttons) {
        var first = buttons.getFirst();
        return !first.contains("formaction")
                && (first.contains("btn-primary")
                        || first.contains("aria-hidden")
                        || buttons.stream().noneMatch(button -> button.contains("btn-primary")));
    }

    /** What a request says of its host and scheme is believed by no page: its links are paths. */
    @Test
    void linksToOurPagesArePaths() {
        assertThat(templates())
                .allSatisfy(file -> assertThat(Sources.template(file))
                        .doesNotContainPattern("#request(?![\\w-])|@\\{(https?:|~?//)|serverName|requestURL"));
    }

    @Test
    void timeComesFromTheClockOfTheApplication() {
        assertThat(templates())
                .allSatisfy(file -> assertThat(Sources.template(file)).doesNotContain("createNow", "createToday"));
    }

    @Test
    void aReplacementIsNeverAlsoConditional() {
        assertThat(tags("<(?=.*\\sth:replace)(?=.*\\sth:(?:if|unless|each)[\\s=]).*"))
                .isEmpty();
    }

    @Test
    void aLineIsReadAtOnce() {
        assertThat(templates().stream()
                        .flatMap(file -> Sources.text(file)
                                .lines()
                                .filter(line ->
                                        DRAWING.matcher(line).replaceAll("").length() > 120)
                                .map(line -> file + ": " + line.strip())))
                .isEmpty();
    }

    @Test
    void aTemplateIsReadAtOnce() {
        assertThat(templates())
                .allSatisfy(file ->
                        assertThat(Sources.text(file).lines()).as("%s", file).hasSizeLessThanOrEqualTo(120));
    }

    private static List<Path> templates() {
        return Sources.under(Sources.TEMPLATES, ".html");
    }

    /** The tags, without the values of their attributes, that match. */
    private static List<String> tags(String forbidden) {
        var pattern = Pattern.compile(forbidden, Pattern.DOTALL);
        return templates().stream()
                .flatMap(file -> TAG.matcher(Sources.template(file))
                        .results()
                        .map(TemplateTests::withoutValues)
                        .filter(tag -> pattern.matcher(tag).matches())
                        .map(tag -> file + ": " + tag))
                .toList();
    }

    private static String withoutValues(MatchResult tag) {
        return "<" + tag.group(1) + tag.group(2).replaceAll("\"[^\"]*\"|'[^']*'", "");
    }
}
