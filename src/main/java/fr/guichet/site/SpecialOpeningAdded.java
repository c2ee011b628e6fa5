package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A site will be open outside its hours. */
public record SpecialOpeningAdded(UUID openingId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return openingId;
    }
}
