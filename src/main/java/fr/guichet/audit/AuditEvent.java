package fr.guichet.audit;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What happened to the trail of a structure. */
sealed interface AuditEvent extends DomainEvent {

    record TrailVerified(UUID subjectId) implements AuditEvent {}

    record TrailExported(UUID subjectId) implements AuditEvent {}

    /** The first entries are gone, because they were old enough. */
    record TrailPurged(UUID subjectId) implements AuditEvent {}

    @Override
    default String action() {
        return switch (this) {
            case TrailVerified _ -> "TrailVerified";
            case TrailExported _ -> "TrailExported";
            case TrailPurged _ -> "TrailPurged";
        };
    }
}
