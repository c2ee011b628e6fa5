package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** The address, name or phone of a site changed. */
public record SiteDescribed(UUID siteId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return siteId;
    }
}
