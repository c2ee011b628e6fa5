package fr.guichet.appointment;

import fr.guichet.availability.AppointmentTypeService;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a slot in one transaction; where someone was faster, looks up in the next one what is free instead. */
@Component
class SlotAttempt {

    private static final int INSTEAD = 5;

    private final TransactionTemplate transaction;
    private final FreeSlots free;
    private final AppointmentTypeService types;

    SlotAttempt(PlatformTransactionManager transactions, FreeSlots free, AppointmentTypeService types) {
        this.transaction = new TransactionTemplate(transactions);
        this.free = free;
        this.types = types;
    }

    /** @throws SlotTaken when the rules or the constraints say so */
    void at(WantedSlot wanted, Runnable taking) {
        try {
            transaction.executeWithoutResult(status -> taking.run());
        } catch (SlotClaims.Taken taken) {
            throw taken(wanted);
        } catch (DataIntegrityViolationException refused) {
            throw isOverlap(refused) ? taken(wanted) : refused;
        }
    }

    private SlotTaken taken(WantedSlot wanted) {
        var search = new SlotSearch(
                types.type(wanted.typeId()),
                wanted.place(),
                null,
                null,
                null,
                wanted.start().toLocalDate());
        return new SlotTaken(free.nearest(search, wanted.start(), INSTEAD));
    }

    static boolean isOverlap(DataIntegrityViolationException refused) {
        var message = String.valueOf(refused.getMessage());
        return Stream.of("_provider_free", "_room_free").anyMatch(message::contains);
    }
}
