package fr.guichet.rota;

import fr.guichet.shared.model.AuditedFact;
import fr.guichet.shared.model.DomainEvent;
import java.util.List;
import java.util.UUID;

/** What changed in where agents work. The subject is the agent; for a leave, the leave. */
sealed interface RotaEvent extends AuditedFact {

    /** From a day on. */
    record StandardWeekPlanned(UUID subjectId) implements RotaEvent, DomainEvent {}

    /** Alone or with the like of it. */
    record DayChanged(UUID subjectId) implements RotaEvent, DomainEvent {}

    /** An agent will be away, or was. */
    record LeaveTaken(UUID subjectId) implements RotaEvent, DomainEvent {}

    record LeaveWithdrawn(UUID subjectId) implements RotaEvent, DomainEvent {}

    /** Why they were taken is not known any more. */
    record LeaveReasonsErased(List<UUID> subjectIds) implements RotaEvent {}

    @Override
    default String action() {
        return switch (this) {
            case StandardWeekPlanned _ -> "StandardWeekPlanned";
            case DayChanged _ -> "DayChanged";
            case LeaveTaken _ -> "LeaveTaken";
            case LeaveWithdrawn _ -> "LeaveWithdrawn";
            case LeaveReasonsErased _ -> "LeaveReasonsErased";
        };
    }
}
