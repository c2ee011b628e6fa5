package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An appointment type has a last day. */
public record AppointmentTypeRetired(UUID typeId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return typeId;
    }
}
