package fr.guichet.account;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** An agent signed in with one of the codes kept for a lost telephone. */
public record RecoveryCodeUsed(UUID accountId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return accountId;
    }
}
