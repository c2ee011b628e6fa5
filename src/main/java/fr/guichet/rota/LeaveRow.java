package fr.guichet.rota;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leave as pages show it.
 *
 * @param endsAt midnight after the last day when it takes the whole of it
 * @param reason for the coordinator and the agent only
 */
public record LeaveRow(
        UUID id,
        UUID agentId,
        LeaveKind kind,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable String reason) {

    public LocalDate firstDay() {
        return startsAt.toLocalDate();
    }

    public LocalDate lastDay() {
        return endsAt.minusNanos(1).toLocalDate();
    }

    /** What taking it made of one of its agents. */
    boolean isOneOf(PlanLeave taken) {
        return taken.agentIds().contains(agentId)
                && equals(new LeaveRow(id, agentId, taken.kind(), taken.startsAt(), taken.endsAt(), taken.reason()));
    }

    public boolean ofWholeDays() {
        return startsAt.toLocalTime().equals(LocalTime.MIN)
                && endsAt.toLocalTime().equals(LocalTime.MIN);
    }
}
