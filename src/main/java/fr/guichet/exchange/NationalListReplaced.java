package fr.guichet.exchange;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** Another edition of the national list is in use from now on. */
public record NationalListReplaced(UUID listId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return listId;
    }
}
