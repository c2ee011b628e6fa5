package fr.guichet.statistics;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** Someone took figures away as a file. */
public record FiguresExported(UUID structureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return structureId;
    }
}
