package fr.guichet.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StructureRepository extends Repository<Structure, UUID> {

    Structure saveAndFlush(Structure structure);

    boolean existsBy();

    boolean existsById(UUID id);

    boolean existsByIdAndCreatedBy(UUID id, String login);

    @Query("select s.id from Structure s order by s.id")
    List<UUID> findAllIds();

    List<Structure> findByNationalIdIn(Collection<String> nationalIds);

    @Query("select s.id, s.code, s.name from Structure s where s.code = :code")
    Optional<StructureRow> findRowByCode(String code);

    @Query("select s.id, s.code, s.name from Structure s order by s.code limit 2")
    List<StructureRow> findTwoRows();
}
