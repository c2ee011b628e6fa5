package fr.guichet.rota;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An agent has another standard week from a day on. */
public record StandardWeekPlanned(UUID agentId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return agentId;
    }
}
