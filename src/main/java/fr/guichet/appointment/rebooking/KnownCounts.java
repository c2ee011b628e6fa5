package fr.guichet.appointment.rebooking;

import fr.guichet.appointment.AppointmentEvent.AppointmentsShown;
import fr.guichet.shared.model.AuditedFact;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How many appointments of each structure are to be moved, since every page of appointments says it: until something is changed there, and
 * for a minute at most, since time passes and another node may change something.
 */
@Component
class KnownCounts {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Known(int count, long change, Instant until) {}

    private final Map<UUID, Known> counts = new ConcurrentHashMap<>();
    private final Map<UUID, Long> changes = new ConcurrentHashMap<>();
    private final Clock clock;

    KnownCounts(Clock clock) {
        this.clock = clock;
    }

    int count(IntSupplier counting) {
        var structureId = Tenancy.requireStructureId();
        var change = changes.getOrDefault(structureId, 0L);
        var now = clock.instant();
        var known = counts.get(structureId);
        if (known == null || known.change() != change || now.isAfter(known.until())) {
            known = new Known(counting.getAsInt(), change, now.plus(KEPT));
            counts.put(structureId, known);
        }
        return known.count();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void change(AuditedFact fact) {
        if (!(fact instanceof AppointmentsShown)) {
            changes.merge(Tenancy.requireStructureId(), 1L, Long::sum);
        }
    }
}
