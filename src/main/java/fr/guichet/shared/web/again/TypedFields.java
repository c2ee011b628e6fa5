package fr.guichet.shared.web.again;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a form that was sent may be shown again: never what proves who someone is. */
public final class TypedFields {

    /** Held by {@code KeptFormsTests} against the fields of the pages. */
    public static final Set<String> SECRETS =
            Set.of("password", "proof", "key", "current", "chosen", "again", "credential", "secret", "token");

    private static final String CONFIRMATION = "/connexion/confirmation";
    private static final String REFUSED_PATH = "refusedPath";
    private static final Pattern PATH = Pattern.compile("(/[\\w%.-]+)+");
    private static final Pattern ABOUT_SIGNING_IN = Pattern.compile("/(connexion|deconnexion|poste)(/.*)?");

    private TypedFields() {}

    public static Map<String, String[]> of(HttpServletRequest form) {
        var fields = new LinkedHashMap<>(form.getParameterMap());
        fields.keySet().removeAll(SECRETS);
        fields.remove(REFUSED_PATH);
        return fields;
    }

    public static boolean hadSecrets(HttpServletRequest form) {
        return !Collections.disjoint(form.getParameterMap().keySet(), SECRETS);
    }

    /**
     * Where it was to go, within the application: a form that waited for a confirmation stands in the page that asks for it.
     * Empty for what signs in or out, which is never sent a second time, and for what is no address of ours.
     */
    public static Optional<String> path(HttpServletRequest form) {
        var sentTo = form.getRequestURI().substring(form.getContextPath().length());
        var refused = form.getParameter(REFUSED_PATH);
        return Optional.of(sentTo.equals(CONFIRMATION) && refused != null ? refused : sentTo)
                .filter(path -> PATH.matcher(path).matches())
                .filter(path -> !ABOUT_SIGNING_IN.matcher(path).matches());
    }
}
