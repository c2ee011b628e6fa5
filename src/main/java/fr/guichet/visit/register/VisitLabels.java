package fr.guichet.visit.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of codes and answers, where no template writes them. */
@Component
public class VisitLabels {

    private final MessageSource messages;

    VisitLabels(MessageSource messages) {
        this.messages = messages;
    }

    /** @param list the start of the message keys */
    @Nullable
    public String of(String list, @Nullable Enum<?> code) {
        return code == null ? null : say(list + "." + code.name());
    }

    public String say(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
