package fr.guichet.site;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A room is used no more from a day on. */
public record RoomRetired(UUID roomId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return roomId;
    }
}
