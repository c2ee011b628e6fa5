package fr.guichet.appointment;

import fr.guichet.availability.AppointmentPlace;
import fr.guichet.shared.model.TransactionLock;
import fr.guichet.shared.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a slot for ten minutes for the agent who fills its form; an agent holds one at a time. */
@Service
public class HoldService {

    public static final Duration HELD_FOR = Duration.ofMinutes(10);

    private final SlotHoldRepository holds;
    private final SlotClaims claims;
    private final SlotAttempt attempt;
    private final TransactionLock lock;
    private final Clock clock;

    HoldService(SlotHoldRepository holds, SlotClaims claims, SlotAttempt attempt, TransactionLock lock, Clock clock) {
        this.holds = holds;
        this.claims = claims;
        this.attempt = attempt;
        this.lock = lock;
        this.clock = clock;
    }

    /**
     * In place of what the agent held before.
     *
     * @throws SlotTaken with what is free near it
     */
    public void hold(UUID id, UUID typeId, AppointmentPlace place, UUID providerId, UUID siteId, LocalDateTime start) {
        var wanted = new WantedSlot(id, typeId, place, providerId, siteId, start, null);
        attempt.at(wanted, asking -> holdInTransaction(id, asking));
    }

    private void holdInTransaction(UUID id, SlotClaims.Asking asking) {
        var me = Tenancy.member().orElseThrow().accountId();
        var claim = claims.claim(asking);
        lock.on("slot held by " + me);
        holds.deleteOf(me);
        holds.saveAndFlush(new SlotHold(id, me, clock.instant().plus(HELD_FOR), claim));
    }

    @Transactional
    public void release() {
        holds.deleteOf(Tenancy.member().orElseThrow().accountId());
    }

    /** What whoever asks holds now. */
    @Transactional(readOnly = true)
    public Optional<HeldSlot> mine() {
        return holds.findMine(Tenancy.member().orElseThrow().accountId(), clock.instant())
                .map(SlotHold::toRow);
    }
}
