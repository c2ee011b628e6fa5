package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A special opening does not take place. */
public record SpecialOpeningWithdrawn(UUID openingId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return openingId;
    }
}
