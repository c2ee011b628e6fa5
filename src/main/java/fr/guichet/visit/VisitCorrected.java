package fr.guichet.visit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A visit says something else from now on. */
public record VisitCorrected(UUID visitId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return visitId;
    }
}
