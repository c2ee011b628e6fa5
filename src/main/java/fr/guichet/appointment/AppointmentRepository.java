package fr.guichet.appointment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, UUID> {

    Appointment saveAndFlush(Appointment appointment);

    List<Appointment> saveAllAndFlush(Iterable<Appointment> appointments);

    void flush();

    Optional<Appointment> findById(UUID id);
}
