package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An appointment type reads otherwise. */
public record AppointmentTypeChanged(UUID typeId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return typeId;
    }
}
