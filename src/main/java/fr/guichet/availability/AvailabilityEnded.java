package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An availability has a last day, or never takes place. */
public record AvailabilityEnded(UUID availabilityId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return availabilityId;
    }
}
