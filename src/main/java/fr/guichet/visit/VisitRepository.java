package fr.guichet.visit;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface VisitRepository extends Repository<Visit, UUID> {

    Visit saveAndFlush(Visit visit);

    /** Writes what was changed. A visit that was read is not saved again: that would look for the rows of its new requests. */
    void flush();

    List<Visit> saveAllAndFlush(Iterable<Visit> visits);

    @Query("select v.id from Visit v where v.id in :ids")
    Set<UUID> findKnown(Collection<UUID> ids);

    /** For a change: the requests live in their own rows, and the version of the visit must still tell two edits apart. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("from Visit v where v.id = :id")
    Optional<Visit> findForChange(UUID id);

    @Query("from Visit v left join fetch v.requests where v.id = :id")
    Optional<Visit> findById(UUID id);
}
