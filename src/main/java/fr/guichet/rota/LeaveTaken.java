package fr.guichet.rota;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An agent will be away, or was. */
public record LeaveTaken(UUID leaveId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return leaveId;
    }
}
