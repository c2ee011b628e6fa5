package fr.guichet.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form as a page shows it, and as a browser would send it with its first button, or with one that leads elsewhere; where nothing is
 * chosen yet, with the last choice.
 *
 * @param typed the fields that people see and that the button sends
 * @param retyped those of them that no page gives back: secrets and files
 * @param faults what the page says of it, when it is shown again
 */
public record PageForm(
        String method,
        String action,
        MultiValueMap<String, String> values,
        Set<String> typed,
        Set<String> retyped,
        boolean hasFile,
        String faults) {

    private static final String DEFAULT = "button[type=submit]:not([formaction])";

    /** @param path of the page, for a form that is sent to its own */
    public static List<PageForm> on(MvcTestResult page, String path) {
        var html = Jsoup.parse(text(page));
        var faults = html.select("#erreurs").text();
        return html.select("form").forms().stream()
                .flatMap(form -> form.select("button[type=submit]").stream()
                        .filter(button -> button.hasAttr("formaction") || button.equals(form.selectFirst(DEFAULT)))
                        .map(button -> of(form, button, path, faults)))
                .toList();
    }

    private static PageForm of(FormElement form, Element button, String path, String faults) {
        var action = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        return new PageForm(
                form.attr("method"),
                action.isEmpty() ? path : action,
                values(form, button),
                button.hasAttr("formaction")
                        ? Set.of()
                        : namesOf(form.select("input:not([type=hidden]), select, textarea")),
                namesOf(form.select("input[type=password], input[type=file]")),
                !form.select("input[type=file]").isEmpty(),
                faults);
    }

    public static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public boolean isSent() {
        return method.equalsIgnoreCase("post");
    }

    /** It carries the id of what it will make, and no version of what there is. */
    public boolean isOfANewRow() {
        return values.containsKey("id") && !values.containsKey("version");
    }

    /** What people typed in another stands in this one too. */
    public boolean keeps(PageForm sent) {
        return sent.typed.stream()
                .filter(field -> !sent.retyped.contains(field))
                .allMatch(field -> said(values, field).equals(said(sent.values, field)));
    }

    private static List<String> said(MultiValueMap<String, String> values, String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .sorted()
                .toList();
    }

    public PageForm with(MultiValueMap<String, String> others) {
        var both = new LinkedMultiValueMap<>(values);
        both.putAll(others);
        return new PageForm(method, action, both, typed, retyped, hasFile, faults);
    }

    private static Set<String> namesOf(Elements fields) {
        return fields.stream()
                .map(field -> field.attr("name"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static MultiValueMap<String, String> values(FormElement form, Element button) {
        var values = new LinkedMultiValueMap<String, String>();
        form.formData().forEach(field -> values.add(field.key(), field.value()));
        form.select("select[name]:not(:has(option[selected])), input[type=radio]:not([checked])").stream()
                .filter(field -> !values.containsKey(field.attr("name")))
                .forEach(field -> values.add(field.attr("name"), lastChoiceOf(field)));
        if (button.hasAttr("name")) {
            values.set(button.attr("name"), button.attr("value"));
        }
        return values;
    }

    private static String lastChoiceOf(Element field) {
        var options = field.select("option");
        return options.isEmpty() ? field.attr("value") : options.getLast().val();
    }
}
