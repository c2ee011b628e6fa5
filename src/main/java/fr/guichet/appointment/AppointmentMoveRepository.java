package fr.guichet.appointment;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppointmentMoveRepository extends Repository<AppointmentMove, UUID> {

    AppointmentMove save(AppointmentMove move);
}
