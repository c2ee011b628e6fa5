package fr.guichet.rota;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A day of an agent was planned otherwise, alone or with the like of it. */
public record DayChanged(UUID agentId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return agentId;
    }
}
