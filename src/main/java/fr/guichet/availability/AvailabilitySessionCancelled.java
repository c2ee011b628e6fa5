package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** One session of an availability is not held. */
public record AvailabilitySessionCancelled(UUID availabilityId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return availabilityId;
    }
}
