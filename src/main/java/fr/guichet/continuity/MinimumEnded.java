package fr.guichet.continuity;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A number of agents that a site needed is no longer asked. */
public record MinimumEnded(UUID minimumId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return minimumId;
    }
}
