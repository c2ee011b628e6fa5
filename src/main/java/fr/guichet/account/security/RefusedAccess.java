package fr.guichet.account.security;

import fr.guichet.account.AccountEvent.AccessRefused;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps in the audit trail that an agent was refused; so often an hour on each node, that insisting does not fill it. */
@Component
class RefusedAccess {

    static final int MOST_AN_HOUR = 20;

    private final Map<UUID, Times> kept = new ConcurrentHashMap<>();
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefusedAccess(PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** What the signed-in agent was refused is not kept: an address may hold an id. */
    public void record() {
        var accountId = Tenancy.member().orElseThrow().accountId();
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var times = kept.merge(accountId, new Times(hour, 1), Times::and);
        if (times.count <= MOST_AN_HOUR) {
            transaction.executeWithoutResult(refusal -> events.publishEvent(new AccessRefused(accountId)));
        }
    }

    private record Times(Instant hour, int count) {

        Times and(Times now) {
            return hour.equals(now.hour) ? new Times(hour, count + 1) : now;
        }
    }
}
