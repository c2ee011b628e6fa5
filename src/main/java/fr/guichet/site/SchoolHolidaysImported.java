package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A house took school holidays from a file. */
public record SchoolHolidaysImported(UUID importId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return importId;
    }
}
