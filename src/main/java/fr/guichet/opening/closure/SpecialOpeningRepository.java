package fr.guichet.opening.closure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SpecialOpeningRepository extends Repository<SpecialOpening, UUID> {

    SpecialOpening saveAndFlush(SpecialOpening opening);

    Optional<SpecialOpening> findById(UUID id);
}
