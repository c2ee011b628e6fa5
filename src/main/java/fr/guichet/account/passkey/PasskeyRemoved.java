package fr.guichet.account.passkey;

import fr.guichet.shared.model.DomainEvent;
import java.util.UUID;

/** A key opens an account no more. */
public record PasskeyRemoved(UUID accountId) implements DomainEvent {

    @Override
    public UUID subjectId() {
        return accountId;
    }
}
