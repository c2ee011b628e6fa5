package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** Something else is said of a closure. */
public record ClosureChanged(UUID closureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return closureId;
    }
}
