package fr.guichet.visit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A visit entered the figures. */
public record VisitLogged(UUID visitId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return visitId;
    }
}
