package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A site, or the house, will be closed for a time. */
public record SiteClosedForATime(UUID closureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return closureId;
    }
}
