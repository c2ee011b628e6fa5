package fr.guichet.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MinimumRepository extends Repository<MinimumPresence, UUID> {

    MinimumPresence saveAndFlush(MinimumPresence minimum);

    void delete(MinimumPresence minimum);

    Optional<MinimumPresence> findById(UUID id);

    @Query("""
            select m from MinimumPresence m
            where m.validity.from <= :to and (m.validity.lastDay is null or m.validity.lastDay >= :from)
            order by m.siteId, m.validity.from, m.weekday nulls first, m.startsAt nulls first
            """)
    List<MinimumPresence> findBetween(LocalDate from, LocalDate to);
}
