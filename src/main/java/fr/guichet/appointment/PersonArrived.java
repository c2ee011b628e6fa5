package fr.guichet.appointment;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The person is there. */
public record PersonArrived(UUID appointmentId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return appointmentId;
    }
}
