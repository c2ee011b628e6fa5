package fr.guichet.availability;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IntervenantRepository extends Repository<Intervenant, UUID> {

    Intervenant saveAndFlush(Intervenant intervenant);

    Optional<Intervenant> findById(UUID id);

    @Query("select i from Intervenant i order by lower(i.name), i.id")
    List<Intervenant> findAllByName();
}
