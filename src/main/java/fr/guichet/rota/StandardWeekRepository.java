package fr.guichet.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StandardWeekRepository extends Repository<StandardWeek, UUID> {

    StandardWeek saveAndFlush(StandardWeek week);

    Optional<StandardWeek> findById(UUID id);

    void delete(StandardWeek week);

    void flush();

    @EntityGraph(attributePaths = "shifts")
    @Query("""
            select w from StandardWeek w
            where w.agentId = :agentId
              and w.validity.from <= :day and (w.validity.lastDay is null or w.validity.lastDay >= :day)
            """)
    Optional<StandardWeek> findInForce(UUID agentId, LocalDate day);

    @EntityGraph(attributePaths = "shifts")
    @Query("""
            select w from StandardWeek w
            where w.agentId = :agentId and (w.validity.lastDay is null or w.validity.lastDay >= :day)
            """)
    List<StandardWeek> findFrom(UUID agentId, LocalDate day);

    @EntityGraph(attributePaths = "shifts")
    @Query("""
            select w from StandardWeek w
            where w.validity.lastDay is null or w.validity.lastDay >= :day
            order by w.agentId, w.validity.from
            """)
    List<StandardWeek> findAllFrom(LocalDate day);
}
