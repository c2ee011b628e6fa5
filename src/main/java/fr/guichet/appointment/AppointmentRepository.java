package fr.guichet.appointment;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, UUID> {

    Appointment saveAndFlush(Appointment appointment);

    List<Appointment> saveAllAndFlush(Iterable<Appointment> appointments);

    void flush();

    Optional<Appointment> findById(UUID id);

    /** Until the transaction ends, nobody else moves or changes them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Appointment a where a.id in :ids")
    List<Appointment> findForChange(Collection<UUID> ids);
}
