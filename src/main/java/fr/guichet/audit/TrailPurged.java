package fr.guichet.audit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The first entries of the trail of a structure are gone, because they were old enough. */
public record TrailPurged(UUID structureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return structureId;
    }
}
