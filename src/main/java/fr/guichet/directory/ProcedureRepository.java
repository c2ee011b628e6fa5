package fr.guichet.directory;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
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

    Optional<Procedure> findById(UUID id);

    Optional<Procedure> findByOperatorCodeAndCode(String operatorCode, String code);

    @Query("""
            select count(n) > 0 from ProcedureName n
            where n.procedure.operatorCode = :operatorCode and n.procedure.code = :code
              and n.validFrom = :from and n.label = :label
            """)
    boolean bears(String operatorCode, String code, LocalDate from, String label);

    /** Its labels live in their own rows, and its version must still tell two changes apart. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<Procedure> findForRenamingByOperatorCodeAndCode(String operatorCode, String code);

    @Query("select coalesce(max(p.position), 0) from Procedure p")
    int findLastPosition();
}
