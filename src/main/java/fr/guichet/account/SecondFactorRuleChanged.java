package fr.guichet.account;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A house began or ceased to ask those who run it for a second factor. */
public record SecondFactorRuleChanged(UUID structureId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return structureId;
    }
}
