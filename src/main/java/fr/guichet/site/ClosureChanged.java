package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A closure was planned anew. */
public record ClosureChanged(UUID closureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return closureId;
    }
}
