package fr.guichet.appointment;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An appointment will not be held. */
public record AppointmentCancelled(UUID appointmentId, Notice notice) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return appointmentId;
    }
}
