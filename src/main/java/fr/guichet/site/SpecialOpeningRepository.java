package fr.guichet.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SpecialOpeningRepository extends Repository<SpecialOpening, UUID> {

    SpecialOpening saveAndFlush(SpecialOpening opening);

    Optional<SpecialOpening> findById(UUID id);
}
