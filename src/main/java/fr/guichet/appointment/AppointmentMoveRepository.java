package fr.guichet.appointment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppointmentMoveRepository extends Repository<AppointmentMove, UUID> {

    AppointmentMove save(AppointmentMove move);

    /** The last one. */
    Optional<AppointmentMove> findFirstByAppointmentIdOrderByCreatedAtDescIdDesc(UUID appointmentId);
}
