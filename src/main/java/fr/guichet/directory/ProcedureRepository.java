package fr.guichet.directory;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProcedureRepository extends Repository<Procedure, UUID> {

    Procedure saveAndFlush(Procedure procedure);

    List<Procedure> saveAll(Iterable<Procedure> procedures);

    boolean existsByCode(String code);

    /** For a change: labels live in their own rows, and the procedure's version must still tell two changes apart. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<Procedure> findByOperatorCodeAndCode(String operatorCode, String code);

    @Query("select coalesce(max(p.position), 0) from Procedure p")
    int findLastPosition();
}
