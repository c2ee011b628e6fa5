package fr.guichet.account.kept;

import static java.util.Comparator.reverseOrder;

import fr.guichet.account.Agent;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.ResealedRows;
import fr.guichet.shared.vault.Vault;
import fr.guichet.shared.web.again.ShownAgain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were sent when their session had ended, until whoever filled them is back: sealed, in the session that begins
 * then, for a quarter of an hour, and handed out once. Sessions keep plain text under a name, so that a node of the release
 * before can read them.
 */
@Component
public class KeptForms implements ResealedRows {

    static final int MOST = 5;
    static final int MOST_LETTERS = 100_000;

    /** What proves who someone is; held by {@code KeptFormsTests} against the fields of the pages. */
    static final Set<String> SECRETS =
            Set.of("password", "proof", "key", "current", "chosen", "again", "credential", "secret", "token");

    private static final Set<String> OF_EVERY_FORM = Set.of("_csrf", PageMarks.FIELD);
    private static final String NAME = "form.";
    private static final String CONFIRMATION = "/connexion/confirmation";
    private static final String REFUSED_PATH = "refusedPath";
    private static final Pattern PATH = Pattern.compile("(/[\\w%.-]+)+");
    private static final Pattern ABOUT_SIGNING_IN = Pattern.compile("/(connexion|deconnexion|poste)(/.*)?");

    private final Vault vault;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeptForms(Vault vault, JsonMapper json, JdbcClient jdbc, Clock clock) {
        this.vault = vault;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether there was something to keep */
    public boolean keep(HttpServletRequest form, Holder holder) {
        var path = path(form);
        var fields = fields(form);
        if (!PATH.matcher(path).matches()
                || ABOUT_SIGNING_IN.matcher(path).matches()
                || letters(fields) > MOST_LETTERS) {
            return false;
        }
        var kept = new KeptForm(
                holder.accountId(),
                path,
                form.getHeader(HttpHeaders.REFERER),
                ShownAgain.hasFile(form),
                clock.instant(),
                fields);
        var id = Ids.next();
        var sealed = Tenancy.as(holder.structureId(), () -> vault.seal(json.writeValueAsString(kept), id));
        var session = form.getSession();
        session.setAttribute(
                NAME + id, holder.accountId() + " " + Base64.getEncoder().encodeToString(sealed));
        names(session).stream().skip(MOST).forEach(session::removeAttribute);
        return true;
    }

    /** A form that waited for a confirmation stands in the page that asks for it. */
    private static String path(HttpServletRequest form) {
        var path = form.getRequestURI().substring(form.getContextPath().length());
        var refused = form.getParameter(REFUSED_PATH);
        return path.equals(CONFIRMATION) && refused != null ? refused : path;
    }

    private static Map<String, String[]> fields(HttpServletRequest form) {
        var fields = new LinkedHashMap<>(form.getParameterMap());
        fields.keySet().removeAll(OF_EVERY_FORM);
        fields.keySet().removeAll(SECRETS);
        fields.remove(REFUSED_PATH);
        return fields;
    }

    private static int letters(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + Arrays.stream(field.getValue())
                                .mapToInt(String::length)
                                .sum())
                .sum();
    }

    public boolean areWaiting(HttpServletRequest request) {
        return !names(request.getSession(false)).isEmpty();
    }

    /** The last one of that agent. What somebody else left in this session is dropped, and is read by nobody. */
    Optional<KeptForm> take(HttpServletRequest request, Agent agent) {
        var session = request.getSession();
        for (var name : names(session)) {
            var kept = String.valueOf(session.getAttribute(name)).split(" ");
            session.removeAttribute(name);
            if (kept[0].equals(agent.accountId().toString())) {
                var sealed = Base64.getDecoder().decode(kept[1]);
                return Optional.of(read(vault.open(sealed, UUID.fromString(name.substring(NAME.length())))))
                        .filter(form -> form.accountId().equals(agent.accountId()));
            }
        }
        return Optional.empty();
    }

    private KeptForm read(String opened) {
        return json.readValue(opened, KeptForm.class);
    }

    /** The newest first: their ids are in the order of time. */
    private static List<String> names(@Nullable HttpSession session) {
        return session == null
                ? List.of()
                : Collections.list(session.getAttributeNames()).stream()
                        .filter(name -> name.startsWith(NAME))
                        .sorted(reverseOrder())
                        .toList();
    }

    /** They would be too old anyway once the nodes are back. */
    @Override
    public int reseal() {
        return jdbc.sql("delete from spring_session_attributes where attribute_name like :name")
                .param("name", NAME + "%")
                .update();
    }
}
