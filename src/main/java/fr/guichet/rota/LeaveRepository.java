package fr.guichet.rota;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LeaveRepository extends Repository<Leave, UUID> {

    Leave save(Leave leave);

    void flush();

    Optional<Leave> findById(UUID id);

    List<Leave> findByIdIn(Collection<UUID> ids);

    @Query("""
            select l from Leave l
            where l.withdrawnAt is null and l.startsAt < :to and l.endsAt > :from
            order by l.startsAt, l.agentId
            """)
    List<Leave> findBetween(LocalDateTime from, LocalDateTime to);

    @Query("""
            select l from Leave l
            where l.withdrawnAt is null and l.agentId in :agentIds and l.startsAt < :to and l.endsAt > :from
            order by l.startsAt
            """)
    List<Leave> findOver(Collection<UUID> agentIds, LocalDateTime from, LocalDateTime to);
}
