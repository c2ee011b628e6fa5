package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An intervenant, the convention or the contact changed. */
public record IntervenantChanged(UUID intervenantId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return intervenantId;
    }
}
