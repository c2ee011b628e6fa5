package fr.guichet.appointment;

import fr.guichet.availability.AppointmentTypeService;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a slot in one transaction; where someone was faster, looks up in the next one what is free instead. Whoever queues for
 * a day does so before the transaction begins, so that a crowd at one day leaves the connections to everyone else.
 */
@Component
class SlotAttempt {

    private static final int INSTEAD = 5;
    private static final int QUEUES = 64;

    private final ReentrantLock[] queues =
            Stream.generate(ReentrantLock::new).limit(QUEUES).toArray(ReentrantLock[]::new);
    private final TransactionTemplate transaction;
    private final SlotClaims claims;
    private final FreeSlots free;
    private final AppointmentTypeService types;

    SlotAttempt(
            PlatformTransactionManager transactions, SlotClaims claims, FreeSlots free, AppointmentTypeService types) {
        this.transaction = new TransactionTemplate(transactions);
        this.claims = claims;
        this.free = free;
        this.types = types;
    }

    /** @throws SlotRefused when the rules or the constraints say so */
    void at(WantedSlot wanted, Consumer<SlotClaims.Asking> taking) {
        try {
            var asking = Objects.requireNonNull(transaction.execute(status -> claims.ask(wanted)));
            inTurn(wanted.day(), () -> transaction.executeWithoutResult(status -> taking.accept(asking)));
        } catch (SlotClaims.Taken taken) {
            throw new SlotTaken(nearest(wanted));
        } catch (SlotNotOffered notOffered) {
            throw new SlotNotOffered(nearest(wanted));
        } catch (DataIntegrityViolationException refused) {
            throw isOverlap(refused) ? new SlotTaken(nearest(wanted)) : refused;
        }
    }

    private void inTurn(LocalDate day, Runnable act) {
        var queue = queues[Math.floorMod(Objects.hash(Tenancy.requireStructureId(), day), QUEUES)];
        queue.lock();
        try {
            act.run();
        } finally {
            queue.unlock();
        }
    }

    private List<Slot> nearest(WantedSlot wanted) {
        var search = new SlotSearch(
                types.type(wanted.typeId()),
                wanted.place(),
                null,
                null,
                null,
                wanted.start().toLocalDate());
        return free.nearest(search, wanted.start(), INSTEAD);
    }

    static boolean isOverlap(DataIntegrityViolationException refused) {
        var message = String.valueOf(refused.getMessage());
        return Stream.of("_provider_free", "_room_free").anyMatch(message::contains);
    }
}
