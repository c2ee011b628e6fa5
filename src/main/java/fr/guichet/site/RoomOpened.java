package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A room of a site can be used. */
public record RoomOpened(UUID roomId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return roomId;
    }
}
