package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An antenna began. */
public record SiteOpened(UUID siteId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return siteId;
    }
}
