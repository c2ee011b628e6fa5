package fr.guichet.account;

import fr.guichet.account.AccountEvent.PreferencesChanged;
import fr.guichet.account.AccountEvent.SessionEnded;
import fr.guichet.account.own.OwnAccount;
import fr.guichet.account.session.OpenSession;
import fr.guichet.account.session.OpenSessions;
import fr.guichet.shared.model.NotFound;
import fr.guichet.shared.model.RuleViolation;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.model.WithdrawnRows;
import fr.guichet.shared.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the agent at work sees and sets of their own account. */
@Service
@Transactional
public class OwnAccountService {

    private final AccountRepository accounts;
    private final OpenSessions openSessions;
    private final WithdrawnRows withdrawn;
    private final TransactionLock lock;
    private final ApplicationEventPublisher events;

    OwnAccountService(
            AccountRepository accounts,
            OpenSessions openSessions,
            WithdrawnRows withdrawn,
            TransactionLock lock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.openSessions = openSessions;
        this.withdrawn = withdrawn;
        this.lock = lock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public OwnAccount own() {
        var account = find();
        var here = here(account);
        return new OwnAccount(
                account.getLogin(),
                account.getDisplayName(),
                here.getRoles(),
                here.getSiteIds(),
                account.getPreferences(),
                here.getDefaultSiteId(),
                account.getLastSignedInAt());
    }

    public void prefer(Preferences preferences, @Nullable UUID defaultSiteId) {
        var account = find();
        if (!here(account).beginAt(defaultSiteId)) {
            throw new RuleViolation("account.site-not-yours");
        }
        if (account.prefer(preferences)) {
            events.publishEvent(new PreferencesChanged(account.getId()));
        }
    }

    public List<OpenSession> sessions(@Nullable String currentId) {
        return openSessions.of(agent().login(), currentId);
    }

    /** Asked twice, it was done once. */
    public void endSession(String handle, @Nullable String currentId) {
        var id = UUID.nameUUIDFromBytes(handle.getBytes(StandardCharsets.US_ASCII));
        if (end(session -> session.handle().equals(handle), currentId)) {
            withdrawn.note(id);
        } else if (!withdrawn.hold(id)) {
            throw new NotFound(OpenSession.class, handle);
        }
    }

    public void endOtherSessions(@Nullable String currentId) {
        end(session -> !session.thisOne(), currentId);
    }

    private boolean end(Predicate<OpenSession> which, @Nullable String currentId) {
        lock.on("sessions of " + agent().accountId());
        var any = openSessions.end(agent().login(), which, currentId) > 0;
        if (any) {
            events.publishEvent(new SessionEnded(agent().accountId()));
        }
        return any;
    }

    private static Agent agent() {
        return Tenancy.member()
                .filter(Agent.class::isInstance)
                .map(Agent.class::cast)
                .orElseThrow();
    }

    private Account find() {
        var id = agent().accountId();
        return accounts.findInStructure(id, Tenancy.requireStructureId())
                .orElseThrow(() -> new NotFound(Account.class, id));
    }

    private static AccountStructure here(Account account) {
        return account.in(Tenancy.requireStructureId()).orElseThrow();
    }
}
