package fr.guichet.availability;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A retired intervenant receives again. */
public record IntervenantTakenBack(UUID intervenantId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return intervenantId;
    }
}
