package fr.guichet.visit;

import fr.guichet.shared.model.AuditedFact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The free texts of these visits are not known any more. */
public record TextsErased(List<UUID> visitIds) implements AuditedFact {

    @Override
    public Collection<UUID> subjectIds() {
        return visitIds;
    }
}
