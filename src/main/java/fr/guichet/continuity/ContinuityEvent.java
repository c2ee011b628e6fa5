package fr.guichet.continuity;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** What changed in how many agents a site needs; the subject is the minimum. */
sealed interface ContinuityEvent extends DomainEvent {

    record MinimumSet(UUID subjectId) implements ContinuityEvent {}

    record MinimumWithdrawn(UUID subjectId) implements ContinuityEvent {}

    @Override
    default String action() {
        return switch (this) {
            case MinimumSet _ -> "MinimumSet";
            case MinimumWithdrawn _ -> "MinimumEnded";
        };
    }
}
