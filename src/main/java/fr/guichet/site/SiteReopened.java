package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The last day of an antenna was taken back. */
public record SiteReopened(UUID siteId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return siteId;
    }
}
