package fr.guichet.rota;

import fr.guichet.shared.model.RuleViolation;
import java.util.UUID;

/** A leave over another: one of the agents is away at a part of that time. */
public class AlreadyAway extends RuleViolation {

    private final UUID agentId;

    AlreadyAway(UUID agentId) {
        super("leave.over-another");
        this.agentId = agentId;
    }

    public UUID agentId() {
        return agentId;
    }
}
