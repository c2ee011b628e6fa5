package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** Someone without an account receives people. */
public record IntervenantAdded(UUID intervenantId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return intervenantId;
    }
}
