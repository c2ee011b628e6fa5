package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A cancelled session of an availability is held after all. */
public record AvailabilitySessionRestored(UUID availabilityId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return availabilityId;
    }
}
