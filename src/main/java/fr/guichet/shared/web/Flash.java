package fr.guichet.shared.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The one-line outcome shown after a redirect.
 *
 * @param arguments codes, times, counts; never a person's name or number
 * @param undoPath where « Annuler » posts, while the act can be undone
 */
public record Flash(
        Level level,
        String code,
        Object[] arguments,
        @Nullable String undoPath) implements Serializable {

    public enum Level {
        SUCCESS,
        WARNING,
        ERROR
    }

    public static void success(RedirectAttributes redirect, String code, Object... arguments) {
        redirect.addFlashAttribute("flash", new Flash(Level.SUCCESS, code, arguments, null));
    }

    public static void warning(RedirectAttributes redirect, String code, Object... arguments) {
        redirect.addFlashAttribute("flash", new Flash(Level.WARNING, code, arguments, null));
    }

    public static void undoable(RedirectAttributes redirect, String undoPath, String code, Object... arguments) {
        redirect.addFlashAttribute("flash", new Flash(Level.SUCCESS, code, arguments, undoPath));
    }
}
