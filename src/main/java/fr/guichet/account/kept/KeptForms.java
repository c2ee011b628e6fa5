package fr.guichet.account.kept;

import static java.util.Comparator.reverseOrder;

import fr.guichet.account.Agent;
import fr.guichet.shared.model.Ids;
import fr.guichet.shared.tenancy.Tenancy;
import fr.guichet.shared.vault.ResealedRows;
import fr.guichet.shared.vault.Vault;
import fr.guichet.shared.web.again.ShownAgain;
import fr.guichet.shared.web.again.TypedFields;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were sent when their session had ended, until whoever filled them is back: sealed, in the session that begins
 * then, for a quarter of an hour, and read by them as often as they ask, until they have sent them. Sessions keep plain text
 * under a name, so that a node of the release before can read them: the account, what is sealed, and whether it was shown.
 */
@Component
public class KeptForms implements ResealedRows {

    static final int MOST = 5;
    static final int MOST_LETTERS = 100_000;

    private static final Set<String> OF_EVERY_FORM = Set.of("_csrf", PageMarks.FIELD);
    private static final String NAME = "form.";
    private static final String SHOWN = " shown";

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
        var path = TypedFields.path(form);
        var fields = fields(form);
        if (path.isEmpty() || letters(fields) > MOST_LETTERS) {
            return false;
        }
        var kept = new KeptForm(
                holder.accountId(),
                path.get(),
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

    private static Map<String, String[]> fields(HttpServletRequest form) {
        var fields = TypedFields.of(form);
        fields.keySet().removeAll(OF_EVERY_FORM);
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

    /** Whether there are some that nobody was shown. */
    public boolean areWaiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return names(session).stream().anyMatch(name -> !isShown(session, name));
    }

    /** @return whether somebody else had left forms in this session: they are dropped, and read by nobody */
    boolean dropThoseOfOthers(HttpSession session, Agent agent) {
        var others = names(session).stream()
                .filter(name ->
                        !words(session, name)[0].equals(agent.accountId().toString()))
                .toList();
        others.forEach(session::removeAttribute);
        return !others.isEmpty();
    }

    /** The last one that was not shown yet, which is from now on. */
    Optional<UUID> next(HttpSession session) {
        var waiting =
                names(session).stream().filter(name -> !isShown(session, name)).findFirst();
        waiting.ifPresent(name -> session.setAttribute(name, session.getAttribute(name) + SHOWN));
        return waiting.map(KeptForms::id);
    }

    /** One of that agent’s, which stays. */
    Optional<KeptForm> read(HttpSession session, UUID id, Agent agent) {
        return names(session).stream()
                .filter(name -> id(name).equals(id))
                .findFirst()
                .map(name -> read(session, name))
                .filter(form -> form.accountId().equals(agent.accountId()));
    }

    void drop(HttpSession session, UUID id) {
        session.removeAttribute(NAME + id);
    }

    /** What has been sent, and was not refused, is kept no longer. */
    void sent(HttpServletRequest request, Agent agent) {
        var session = request.getSession(false);
        names(session).stream()
                .filter(name -> isShown(session, name))
                .filter(name -> words(session, name)[0].equals(agent.accountId().toString()))
                .filter(name -> read(session, name)
                        .isSentBy(TypedFields.path(request).orElse(""), request.getParameterValues("id")))
                .forEach(name -> session.removeAttribute(name));
    }

    private KeptForm read(HttpSession session, String name) {
        var sealed = Base64.getDecoder().decode(words(session, name)[1]);
        return json.readValue(vault.open(sealed, id(name)), KeptForm.class);
    }

    private static boolean isShown(HttpSession session, String name) {
        return words(session, name).length > 2;
    }

    private static String[] words(HttpSession session, String name) {
        return String.valueOf(session.getAttribute(name)).split(" ");
    }

    private static UUID id(String name) {
        return UUID.fromString(name.substring(NAME.length()));
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
