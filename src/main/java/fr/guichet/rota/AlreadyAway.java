package fr.guichet.rota;

import fr.guichet.shared.model.RuleViolation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A leave over another: one of the agents is away at a part of that time. */
public class AlreadyAway extends RuleViolation {

    private final transient @Nullable UUID agentId;

    AlreadyAway(@Nullable UUID agentId) {
        super("leave.over-another");
        this.agentId = agentId;
    }

    /** Who, unless two people entered it at the same moment. */
    public Optional<UUID> agentId() {
        return Optional.ofNullable(agentId);
    }
}
