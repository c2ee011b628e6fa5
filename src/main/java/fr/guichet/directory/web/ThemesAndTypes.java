package fr.guichet.directory.web;

import fr.guichet.directory.OperatorType;
import fr.guichet.directory.Theme;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** Themes and types of operators in French, in their order. */
record ThemesAndTypes(MessageSource messages) {

    String of(Theme theme) {
        return say("directory.theme." + theme);
    }

    String of(OperatorType type) {
        return say("directory.type." + type);
    }

    Map<String, String> themes() {
        var labels = new LinkedHashMap<String, String>();
        for (var theme : Theme.values()) {
            labels.put(theme.name(), of(theme));
        }
        return labels;
    }

    Map<String, String> types() {
        var labels = new LinkedHashMap<String, String>();
        for (var type : OperatorType.values()) {
            labels.put(type.name(), of(type));
        }
        return labels;
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
