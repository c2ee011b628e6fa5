package fr.guichet.availability;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppointmentTypeRepository extends Repository<AppointmentType, UUID> {

    AppointmentType saveAndFlush(AppointmentType type);

    Optional<AppointmentType> findById(UUID id);
}
