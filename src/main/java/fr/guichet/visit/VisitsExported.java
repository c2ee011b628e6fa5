package fr.guichet.visit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The visits of a structure left as a file. */
public record VisitsExported(UUID structureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return structureId;
    }
}
