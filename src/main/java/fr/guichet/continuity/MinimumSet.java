package fr.guichet.continuity;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A site needs another number of agents at certain moments. */
public record MinimumSet(UUID minimumId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return minimumId;
    }
}
