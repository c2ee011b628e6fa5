package fr.guichet.appointment.slot;

import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps a slot for ten minutes for the agent who fills its form; an agent holds one at a time. */
@Service
public class HoldService {

    public static final Duration HELD_FOR = Duration.ofMinutes(10);

    private final SlotHoldRepository holds;
    private final SlotDesk desk;
    private final TransactionTemplate transaction;
    private final TransactionLock lock;
    private final Clock clock;

    HoldService(
            SlotHoldRepository holds,
            SlotDesk desk,
            TransactionTemplate transaction,
            TransactionLock lock,
            Clock clock) {
        this.holds = holds;
        this.desk = desk;
        this.transaction = transaction;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * In place of what the agent held before; the same slot is held on.
     *
     * @return the id of the hold
     * @throws SlotRefused where the slot cannot be had
     */
    public UUID hold(SlotRequest request) {
        try (var turn = desk.queue(request)) {
            return Objects.requireNonNull(transaction.execute(status -> hold(request, turn.claim())));
        } catch (DataIntegrityViolationException refused) {
            throw SlotTaken.isSaidBy(refused) ? new SlotTaken(request) : refused;
        }
    }

    private UUID hold(SlotRequest request, Claim claim) {
        var me = Tenancy.member().orElseThrow().accountId();
        lock.on("slot held by " + me);
        var until = clock.instant().plus(HELD_FOR);
        var mine = holds.findMine(me, clock.instant()).filter(hold -> hold.isOn(claim));
        if (mine.isPresent()) {
            mine.get().holdUntil(until);
            return mine.get().getId();
        }
        holds.deleteOf(me);
        holds.saveAndFlush(new SlotHold(request.id(), me, until, claim));
        return request.id();
    }

    @Transactional
    public void release() {
        holds.deleteOf(Tenancy.member().orElseThrow().accountId());
    }

    /** What the agent at work holds now. */
    @Transactional(readOnly = true)
    public Optional<HeldSlot> mine() {
        return holds.findMine(Tenancy.member().orElseThrow().accountId(), clock.instant())
                .map(SlotHold::toRow);
    }
}
