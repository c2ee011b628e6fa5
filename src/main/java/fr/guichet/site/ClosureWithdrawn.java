package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A closure does not take place, or no longer. */
public record ClosureWithdrawn(UUID closureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return closureId;
    }
}
