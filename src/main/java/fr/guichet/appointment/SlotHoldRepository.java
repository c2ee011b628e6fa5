package fr.guichet.appointment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SlotHoldRepository extends Repository<SlotHold, UUID> {

    SlotHold saveAndFlush(SlotHold hold);

    @Query("select h from SlotHold h where h.heldBy = :agentId and h.heldUntil > :now")
    Optional<SlotHold> findMine(UUID agentId, Instant now);

    @Query("""
            select h from SlotHold h
            where h.siteId = :siteId and h.startsAt >= :from and h.startsAt < :to and h.heldUntil > :now
            order by h.startsAt
            """)
    List<SlotHold> findHeld(UUID siteId, LocalDateTime from, LocalDateTime to, Instant now);

    @Modifying
    @Query("delete from SlotHold h where h.heldUntil <= :now or h.id = :id")
    void deleteOver(Instant now, UUID id);

    @Modifying
    @Query("delete from SlotHold h where h.heldBy = :agentId")
    void deleteOf(UUID agentId);
}
