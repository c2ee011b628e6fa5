package fr.guichet.rota;

import fr.guichet.shared.model.Consequence;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What a leave hits: implemented by the modules that know. */
public interface LeaveImpact {

    /** @param to excluded */
    List<Consequence> ofLeave(Collection<UUID> agentIds, LocalDateTime from, LocalDateTime to);
}
