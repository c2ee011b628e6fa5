package fr.guichet.site;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SiteRepository extends Repository<Site, UUID> {

    Site saveAndFlush(Site site);

    Optional<Site> findById(UUID id);

    @Query("from Site order by case when kind = MAIN then 0 else 1 end, name")
    List<Site> findAll();
}
