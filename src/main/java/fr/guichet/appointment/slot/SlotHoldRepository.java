package fr.guichet.appointment.slot;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SlotHoldRepository extends Repository<SlotHold, UUID> {

    SlotHold saveAndFlush(SlotHold hold);

    @Query("select h from SlotHold h where h.heldBy = :agentId and h.heldUntil > :now")
    Optional<SlotHold> findMine(UUID agentId, Instant now);

    @Modifying
    @Query("delete from SlotHold h where h.heldUntil <= :now or h.id = :id")
    void deleteOver(Instant now, UUID id);

    @Modifying
    @Query("delete from SlotHold h where h.heldBy = :agentId")
    void deleteOf(UUID agentId);
}
