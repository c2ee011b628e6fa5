package fr.guichet.directory;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The catalogue of a structure left as a file. */
public record CatalogueExported(UUID structureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return structureId;
    }
}
