package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** People can be booked for something new. */
public record AppointmentTypeAdded(UUID typeId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return typeId;
    }
}
