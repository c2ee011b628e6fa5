package fr.guichet.privacy;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The structure decided how long one kind of data is kept. */
public record RetentionChanged(UUID periodId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return periodId;
    }
}
