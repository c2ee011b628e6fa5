package fr.guichet.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OpeningHoursRepository extends Repository<OpeningHours, UUID> {

    OpeningHours saveAndFlush(OpeningHours hours);

    Optional<OpeningHours> findById(UUID id);

    @Query("select h.siteId from OpeningHours h where h.id = :id")
    Optional<UUID> findSiteId(UUID id);

    void delete(OpeningHours hours);

    void flush();

    /** In order of their first day. @param siteId all sites when null */
    @Query("""
            select distinct h from OpeningHours h left join fetch h.ranges
            where (:siteId is null or h.siteId = :siteId)
              and h.validity.from <= :to and (h.validity.lastDay is null or h.validity.lastDay >= :from)
            order by h.validity.from
            """)
    List<OpeningHours> findInForce(@Nullable UUID siteId, LocalDate from, LocalDate to);
}
