package fr.guichet.rota;

import fr.guichet.shared.model.Ids;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One unavailability of one or several agents.
 *
 * @param id of the leave of the first of them; those of the others follow, see {@link Ids#after}
 * @param endsAt midnight after the last day when it takes the whole of it
 */
public record PlanLeave(
        UUID id,
        Set<UUID> agentIds,
        LeaveKind kind,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable String reason) {

    /** Of the leaves that it makes, and of the one that would come next. */
    List<UUID> idsAndTheNext() {
        return IntStream.rangeClosed(0, agentIds.size())
                .mapToObj(number -> Ids.after(id, number))
                .toList();
    }
}
