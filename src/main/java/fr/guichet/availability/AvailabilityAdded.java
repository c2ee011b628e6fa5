package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** Someone can be booked, once or again and again. */
public record AvailabilityAdded(UUID availabilityId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return availabilityId;
    }
}
