package fr.guichet.directory;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OperatorRepository extends Repository<Operator, UUID> {

    Operator saveAndFlush(Operator operator);

    List<Operator> saveAll(Iterable<Operator> operators);

    boolean existsByCode(String code);

    Optional<Operator> findById(UUID id);

    Optional<Operator> findByCode(String code);

    @Query("""
            select count(n) > 0 from OperatorName n
            where n.operator.code = :code
              and n.validFrom = :#{#name.validFrom()} and n.shortName = :#{#name.shortName()} and n.name = :#{#name.name()}
            """)
    boolean bears(String code, DatedName name);

    /** Its names live in their own rows, and its version must still tell two changes apart. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<Operator> findForRenamingByCode(String code);

    @Query("select coalesce(max(o.position), 0) from Operator o")
    int findLastPosition();
}
