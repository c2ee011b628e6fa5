package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An antenna has a last day. */
public record SiteClosed(UUID siteId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return siteId;
    }
}
