package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A room bears another name. */
public record RoomRenamed(UUID roomId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return roomId;
    }
}
