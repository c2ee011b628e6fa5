package fr.guichet.directory;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An operator or a procedure was added, renamed, retired, or got other everyday words. */
public record CatalogueChanged(UUID operatorOrProcedureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return operatorOrProcedureId;
    }
}
