package fr.guichet.site;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SiteRepository extends Repository<Site, UUID> {

    Site saveAndFlush(Site site);

    Optional<Site> findById(UUID id);
}
