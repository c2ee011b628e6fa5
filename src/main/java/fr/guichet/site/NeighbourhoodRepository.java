package fr.guichet.site;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NeighbourhoodRepository extends Repository<Neighbourhood, UUID> {

    List<Neighbourhood> saveAll(Iterable<Neighbourhood> neighbourhoods);

    @Query("""
            select n.code, n.label from Neighbourhood n
            where n.validity.from <= :day and (n.validity.lastDay is null or n.validity.lastDay >= :day)
            order by n.position
            """)
    List<NeighbourhoodRow> findValidOn(LocalDate day);
}
