package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An intervenant has a last day. */
public record IntervenantRetired(UUID intervenantId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return intervenantId;
    }
}
