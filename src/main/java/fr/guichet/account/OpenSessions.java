package fr.guichet.account;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sessions of an account on every node: a change of role or password ends them. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** At once, and again once the change can be read: someone may have signed in with the old one in between. */
    void endAllOf(String login) {
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
}
