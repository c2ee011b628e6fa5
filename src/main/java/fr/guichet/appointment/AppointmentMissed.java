package fr.guichet.appointment;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The person did not come, and did not say so. */
public record AppointmentMissed(UUID appointmentId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return appointmentId;
    }
}
