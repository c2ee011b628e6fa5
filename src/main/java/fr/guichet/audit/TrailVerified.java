package fr.guichet.audit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** Someone had the trail of a structure verified. */
public record TrailVerified(UUID structureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return structureId;
    }
}
