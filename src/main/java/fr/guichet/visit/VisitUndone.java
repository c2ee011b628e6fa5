package fr.guichet.visit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** Its author took a visit back. */
public record VisitUndone(UUID visitId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return visitId;
    }
}
