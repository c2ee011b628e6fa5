package fr.guichet.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AvailabilityRepository extends Repository<Availability, UUID> {

    Availability saveAndFlush(Availability availability);

    void flush();

    void delete(Availability availability);

    Optional<Availability> findById(UUID id);

    @Query("select coalesce(a.agentId, a.intervenantId) from Availability a where a.id = :id")
    Optional<UUID> findProviderId(UUID id);

    /** Sessions of the series that were changed once, after a day. */
    @Query("""
            select a from Availability a
            where a.seriesId = :seriesId and a.validity.from = a.validity.lastDay and a.validity.from > :day
            """)
    List<Availability> findChangedOnce(UUID seriesId, LocalDate day);
}
