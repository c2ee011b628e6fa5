package fr.guichet.visit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A visit left the figures for a reason. */
public record VisitDeleted(UUID visitId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return visitId;
    }
}
