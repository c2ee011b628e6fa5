package fr.guichet.appointment;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The person was received. */
public record AppointmentHonoured(UUID appointmentId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return appointmentId;
    }
}
