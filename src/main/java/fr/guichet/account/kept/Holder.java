package fr.guichet.account.kept;

import fr.guichet.account.Agent;
import java.util.UUID;

/** Whom a page was made for. */
public record Holder(UUID structureId, UUID accountId) {

    public static Holder of(Agent agent) {
        return new Holder(agent.structureId(), agent.accountId());
    }

    public boolean is(Agent agent) {
        return accountId.equals(agent.accountId());
    }
}
