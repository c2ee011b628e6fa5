package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A retired room is used again. */
public record RoomTakenBack(UUID roomId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return roomId;
    }
}
