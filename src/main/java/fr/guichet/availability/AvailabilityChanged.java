package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** One session, those from a day on, or all of an availability are held otherwise. */
public record AvailabilityChanged(UUID availabilityId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return availabilityId;
    }
}
