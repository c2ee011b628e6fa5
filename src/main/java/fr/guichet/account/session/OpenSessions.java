package fr.guichet.account.session;

import static java.util.Comparator.comparing;

import fr.guichet.account.Device;
import fr.guichet.shared.model.Sha256;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sessions of an account on every node: a change of role or password ends them. */
@Component
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The last used first. */
    public List<OpenSession> of(String login, @Nullable String currentId) {
        return sessions.findByPrincipalName(login).values().stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        session.getAttributeOrDefault(Device.ATTRIBUTE, Device.UNKNOWN),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    /** Says how many. */
    public int end(String login, Predicate<OpenSession> which, @Nullable String currentId) {
        var ended = of(login, currentId).stream()
                .filter(which)
                .map(OpenSession::handle)
                .toList();
        sessions.findByPrincipalName(login).keySet().stream()
                .filter(id -> ended.contains(handle(id)))
                .forEach(sessions::deleteById);
        return ended.size();
    }

    /** At once, and again once the change can be read: someone may have signed in with the old one in between. */
    public void endAllOf(String login) {
        end(login);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                end(login);
            }
        });
    }

    private void end(String login) {
        sessions.findByPrincipalName(login).keySet().forEach(sessions::deleteById);
    }

    private static String handle(String sessionId) {
        return HexFormat.of().formatHex(Sha256.of(sessionId), 0, 16);
    }
}
