package fr.guichet.privacy;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The bordereau d'élimination of a structure left as a file. */
public record DisposalsExported(UUID structureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return structureId;
    }
}
