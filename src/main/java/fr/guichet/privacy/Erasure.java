package fr.guichet.privacy;

import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.retention.Erased;
import fr.guichet.shared.retention.KeptData;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what the structure at work has kept for its time. Some hundreds of objects leave together with their line of the
 * bordereau, so that the desks wait for nothing and a night that is cut short has lost no count.
 */
@Service
public class Erasure {

    private final List<KeptData> kept;
    private final RetentionService retention;
    private final DisposalRecord disposals;
    private final TransactionLock lock;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasure(
            List<KeptData> kept,
            RetentionService retention,
            DisposalRecord disposals,
            TransactionLock lock,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.kept = kept;
        this.retention = retention;
        this.disposals = disposals;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Says how many objects. */
    public long eraseWhatIsDue() {
        return kept.stream().mapToLong(this::eraseWhatIsDue).sum();
    }

    private long eraseWhatIsDue(KeptData data) {
        long objects = 0;
        var erased = step(data);
        while (erased.isPresent()) {
            objects += erased.get().objects();
            erased = step(data);
        }
        return objects;
    }

    private Optional<Erased> step(KeptData data) {
        return transaction.execute(status -> {
            lock.on("erasure of " + Tenancy.requireStructureId());
            var months = retention.row(data.retention().code()).months();
            var erased = data.eraseOldest(LocalDate.now(clock).minusMonths(months));
            erased.ifPresent(some -> disposals.add(data.retention(), months, some));
            return erased;
        });
    }
}
