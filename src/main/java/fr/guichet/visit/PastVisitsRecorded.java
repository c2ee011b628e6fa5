package fr.guichet.visit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A batch of visits of the past entered the log of a house. */
public record PastVisitsRecorded(UUID structureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return structureId;
    }
}
