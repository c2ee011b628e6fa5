package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A retired appointment type is offered again. */
public record AppointmentTypeTakenBack(UUID typeId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return typeId;
    }
}
