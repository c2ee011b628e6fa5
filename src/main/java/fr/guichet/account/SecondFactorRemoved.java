package fr.guichet.account;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An account is asked for no code any more. */
public record SecondFactorRemoved(UUID accountId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return accountId;
    }
}
