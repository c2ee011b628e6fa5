package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A site follows other public or school holidays. */
public record CalendarSettingsChanged(UUID siteId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return siteId;
    }
}
