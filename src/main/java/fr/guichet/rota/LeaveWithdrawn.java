package fr.guichet.rota;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An agent is not away after all. */
public record LeaveWithdrawn(UUID leaveId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return leaveId;
    }
}
