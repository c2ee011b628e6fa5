package fr.guichet.rota;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unavailability of one or several agents.
 *
 * @param id of the leave of the first of them
 * @param endsAt midnight after the last day when it takes the whole of it
 */
public record PlanLeave(
        UUID id,
        Set<UUID> agentIds,
        LeaveKind kind,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable String reason) {}
