package fr.guichet.appointment;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** Someone will come. */
public record AppointmentBooked(UUID appointmentId, Notice notice) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return appointmentId;
    }
}
