package fr.guichet.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ClosureRepository extends Repository<Closure, UUID> {

    Closure saveAndFlush(Closure closure);

    Optional<Closure> findById(UUID id);
}
