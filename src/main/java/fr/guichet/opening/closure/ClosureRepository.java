package fr.guichet.opening.closure;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ClosureRepository extends Repository<Closure, UUID> {

    Closure saveAndFlush(Closure closure);

    Optional<Closure> findById(UUID id);
}
