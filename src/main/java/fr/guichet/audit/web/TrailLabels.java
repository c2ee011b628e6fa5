package fr.guichet.audit.web;

import static java.util.Map.Entry.comparingByValue;
import static java.util.stream.Collectors.toMap;

import java.text.Collator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** What facts are called on the screen. An entry outlives its fact: one that is known no more is shown by its action. */
@Component
class TrailLabels {

    private static final String PREFIX = "audit.action.";

    private final Map<String, String> actions;

    TrailLabels() {
        var words = ResourceBundle.getBundle("messages.audit", Locale.FRENCH);
        this.actions = Collections.unmodifiableMap(words.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> Map.entry(key.substring(PREFIX.length()), words.getString(key)))
                .sorted(comparingByValue(Collator.getInstance(Locale.FRENCH)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new)));
    }

    /** By the actions of the facts, in the order of their words. */
    public Map<String, String> actions() {
        return actions;
    }

    /** @param action of a fact */
    public String of(String action) {
        return actions.getOrDefault(action, action);
    }
}
