package fr.guichet.site;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OpeningHoursRepository extends Repository<OpeningHours, UUID> {

    OpeningHours saveAndFlush(OpeningHours hours);

    @Query("""
            select distinct h from OpeningHours h left join fetch h.ranges
            where h.siteId = :siteId and h.validFrom <= :to and (h.validTo is null or h.validTo >= :from)
            """)
    List<OpeningHours> findInForce(UUID siteId, LocalDate from, LocalDate to);

    @Query("""
            select distinct h from OpeningHours h left join fetch h.ranges
            where h.validFrom <= :to and (h.validTo is null or h.validTo >= :from)
            """)
    List<OpeningHours> findAllInForce(LocalDate from, LocalDate to);
}
