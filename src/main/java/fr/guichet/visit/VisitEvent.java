package fr.guichet.visit;

import fr.guichet.shared.model.AuditedFact;
import fr.guichet.shared.model.DomainEvent;
import java.util.List;
import java.util.UUID;

/** What happened to a visit; for an export or a batch, the subject is the structure. */
public sealed interface VisitEvent extends AuditedFact {

    record VisitLogged(UUID subjectId) implements VisitEvent, DomainEvent {}

    record VisitCorrected(UUID subjectId) implements VisitEvent, DomainEvent {}

    /** Its author took it back. */
    record VisitUndone(UUID subjectId) implements VisitEvent, DomainEvent {}

    /** It left the figures for a reason. */
    record VisitDeleted(UUID subjectId) implements VisitEvent, DomainEvent {}

    record PastVisitsRecorded(UUID subjectId) implements VisitEvent, DomainEvent {}

    record VisitsExported(UUID subjectId) implements VisitEvent, DomainEvent {}

    /** Their free texts are not known any more. */
    record TextsErased(List<UUID> subjectIds) implements VisitEvent {}

    @Override
    default String action() {
        return switch (this) {
            case VisitLogged _ -> "VisitLogged";
            case VisitCorrected _ -> "VisitCorrected";
            case VisitUndone _ -> "VisitUndone";
            case VisitDeleted _ -> "VisitDeleted";
            case PastVisitsRecorded _ -> "PastVisitsRecorded";
            case VisitsExported _ -> "VisitsExported";
            case TextsErased _ -> "TextsErased";
        };
    }
}
